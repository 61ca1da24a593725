a = { $n ->
    [one] { $n } x
   *[other] { NUMBER($n) } «y»
}
b = {""}
