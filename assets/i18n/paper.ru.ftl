## A release on paper
paper-refs = Примечания: { $numbers }
paper-notes = Примечания: кто сообщил и где напечатано
paper-source = Источник: { $address }
paper-edition = редакция { $number }
