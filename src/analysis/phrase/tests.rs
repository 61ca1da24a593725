//! Phrases as releases print them.

use super::*;
use Qualifier::{About, AtLeast, Exact, MoreThan, Nearly, UpTo};

#[track_caller]
fn check(language: &str, phrase: &str, value: &str, qualifier: Qualifier, unit: Unit) {
    let Some(read) = read(phrase, language) else { panic!("{phrase} is not read") };
    assert_eq!((read.value.normalize().to_string().as_str(), read.unit), (value, unit), "{phrase}");
    assert!(read.says(qualifier), "{phrase}: {:?}", read.hedge);
}

#[track_caller]
fn refused(language: &str, phrase: &str) {
    assert_eq!(read(phrase, language), None, "{phrase}");
}

#[test]
fn russian_phrases_read_as_their_numbers() {
    use Unit::{Bare, Known, Unknown};
    check("ru", "1 637", "1637", Exact, Bare);
    check("ru", "1\u{a0}407", "1407", Exact, Bare);
    check("ru", "более 35 тысяч", "35000", MoreThan, Bare);
    check("ru", "более чем в 20 млрд тенге", "20000000000", MoreThan, Known("KZT"));
    check("ru", "две транснациональные", "2", Exact, Unknown);
    check("ru", "трое иностранных граждан", "3", Exact, Unknown);
    check("ru", "22 тыс.", "22000", Exact, Bare);
    check("ru", "18 млн долларов", "18000000", Exact, Known("USD"));
    check("ru", "47,2 тонны", "47.2", Exact, Known("t"));
    check("ru", "1,6 т", "1.6", Exact, Known("t"));
    check("ru", "кокаин (13 т)", "13", Exact, Known("t"));
    check("ru", "почти 1 500", "1500", Nearly, Bare);
    check("ru", "около 49-ти тонн", "49", About, Known("t"));
    check("ru", "не менее 5 тонн", "5", AtLeast, Known("t"));
    check("ru", "не более 5 тонн", "5", UpTo, Known("t"));
    check("ru", "до 14 тонн", "14", UpTo, Known("t"));
    check("ru", "до 14 тонн", "14", Exact, Known("t"));
    check("ru", "порядка трех тысяч", "3000", About, Bare);
    check("ru", "16%", "16", Exact, Known("%"));
    check("ru", "14тонн", "14", Exact, Known("t"));
    check("ru", "0,105 тонны", "0.105", Exact, Known("t"));
}

#[test]
fn kazakh_phrases_read_in_both_scripts() {
    use Unit::{Bare, Known, Unknown};
    check("kk", "- 14 тоннадан астам", "14", MoreThan, Known("t"));
    check("kk", "35 мыңнан астам", "35000", MoreThan, Bare);
    check("kk", "үш мыңға жуық", "3000", Nearly, Bare);
    check("kk", "үш мыңға жуық", "3000", About, Bare);
    check("kk", "2,7 мыңнан астам", "2700", MoreThan, Bare);
    check("kk", "91-і фитозертхана", "91", Exact, Unknown);
    check("kk", "110 миллион АҚШ доллар", "110000000", Exact, Known("USD"));
    check("kk-Latn", "16 myńnan astam", "16000", MoreThan, Bare);
    check("kk-Latn", "tórt esirtki zerthanasy", "4", Exact, Unknown);
}

#[test]
fn english_phrases_group_thousands_by_commas() {
    use Unit::{Bare, Known, Unknown};
    check("en", "more than 98,000", "98000", MoreThan, Bare);
    check("en", "Up to 11,000", "11000", UpTo, Bare);
    check("en", "US$4.2 million", "4200000", Exact, Known("USD"));
    check("en", "6.4 tons", "6.4", Exact, Known("t"));
    check("en", "about 5 million tenge per single dose", "5000000", About, Unknown);
    check("en", "seven regional", "7", Exact, Unknown);
}

#[test]
fn the_step_is_the_place_of_the_last_printed_digit() {
    let step = |phrase| read(phrase, "ru").unwrap().step.normalize().to_string();
    assert_eq!(step("2,5 млрд"), "100000000");
    assert_eq!(step("35 тысяч"), "1000");
    assert_eq!(step("47,20 тонны"), "0.01");
    assert_eq!(step("1 637"), "1");
}

#[test]
fn what_is_no_single_number_is_not_guessed() {
    for phrase in [
        "",
        "несколько групп",
        "с 1 407 до 1 637",
        "5 из 10",
        "тысяч",
        "99999999999999999999999999999999",
        "2-3 тонны",
        "двадцать 5",
        "двадцать пять",
        "полторы тысячи",
        "1 млн 200 тыс.",
        "14 и более",
        "5-й район",
        "в 2025 году",
        "11,000",
        "2025 140 кг",
        "-5",
        "крупная нарколаборатория",
    ] {
        refused("ru", phrase);
    }
    for phrase in ["111 (135)", "nine (19) tons", "from 182 to 80", "11,00", "5th", "14 or more"] {
        refused("en", phrase);
    }
    for phrase in ["жиырма бес", "бір жарым тонна", "5-ші"] {
        refused("kk", phrase);
    }
    refused("kk-Latn", "1 tonna 788 kg");
}
