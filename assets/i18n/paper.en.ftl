## A release on paper
paper-refs = Notes { $numbers }
paper-notes = Notes: who says it, and where it is printed
paper-source = Source: { $address }
paper-edition = edition { $number }
