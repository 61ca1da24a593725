## A release on paper
paper-refs = Ескертпелер: { $numbers }
paper-notes = Ескертпелер: кім хабарлады және қайда жазылған
paper-source = Дереккөз: { $address }
paper-edition = { $number }-редакция
