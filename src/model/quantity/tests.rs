use super::*;

fn quantity(value: &str, qualifier: Qualifier, rounded_to: &str, unit: &str) -> Interval {
    Quantity {
        value: value.parse().unwrap(),
        qualifier,
        rounded_to: rounded_to.parse().unwrap(),
        unit: unit.into(),
    }
    .interval()
}

#[track_caller]
fn check(interval: Interval, widest: &str) {
    let side = |edge: Edge, marks: [&str; 3]| {
        let mark = match edge.side {
            Side::Below => marks[0],
            Side::At => marks[1],
            Side::Above => marks[2],
        };
        (edge.value.normalize().to_string(), mark.to_owned())
    };
    let low = interval.widest.low.map_or_else(
        || "(-∞".to_owned(),
        |edge| {
            let (value, mark) = side(edge, ["<", "[", "("]);
            mark + &value
        },
    );
    let high = interval.widest.high.map_or_else(
        || "∞)".to_owned(),
        |edge| {
            let (value, mark) = side(edge, [")", "]", ">"]);
            value + &mark
        },
    );
    assert_eq!(format!("{low}, {high}"), widest);
}

#[test]
fn every_qualifier_is_an_interval() {
    check(quantity("21", Qualifier::Exact, "1", "1"), "[21, 21]");
    check(quantity("22000", Qualifier::Exact, "1000", "1"), "[21500, 22500)");
    check(quantity("47.2", Qualifier::Exact, "0.1", "t"), "[47.15, 47.25)");
    check(quantity("14", Qualifier::MoreThan, "1", "t"), "(14, ∞)");
    check(quantity("14", Qualifier::AtLeast, "1", "t"), "[14, ∞)");
    check(quantity("14", Qualifier::LessThan, "1", "t"), "[0, 14)");
    check(quantity("14", Qualifier::UpTo, "1", "t"), "[0, 14]");
    check(quantity("14", Qualifier::Nearly, "1", "t"), "[0, 14)");
    check(quantity("14", Qualifier::About, "1", "t"), "[0, ∞)");
}

#[test]
fn open_ends_do_not_meet_their_own_value() {
    let more = quantity("9", Qualifier::MoreThan, "1", "t");
    let nine = quantity("9", Qualifier::Exact, "1", "1");
    assert_eq!(more.agrees(nine), Verdict::DoesNotHold);
    assert_eq!(more.at_most(nine), Verdict::DoesNotHold);
    assert_eq!(nine.at_most(more), Verdict::Holds);
}

#[test]
fn an_unstated_width_cannot_tell() {
    let about = quantity("12", Qualifier::About, "1", "1");
    let ten = quantity("10", Qualifier::Exact, "1", "1");
    assert_eq!(about.at_most(ten), Verdict::CannotTell);
    assert_eq!(ten.at_most(about), Verdict::Holds);
    let nearly = quantity("10", Qualifier::Nearly, "1", "1");
    assert_eq!(nearly.at_most(ten), Verdict::Holds);
    assert_eq!(nearly.agrees(ten), Verdict::DoesNotHold);
}

#[test]
fn a_share_carries_rounding_and_open_ends() {
    let part = quantity("9", Qualifier::MoreThan, "1", "KZT");
    let whole = quantity("10", Qualifier::Exact, "1", "KZT");
    let share = part.map2(whole, Range::over).unwrap();
    let hundred = Decimal::ONE_HUNDRED;
    let low = share.widest.times(hundred).unwrap().low.unwrap();
    assert_eq!((exact::rounded(low.value, 2).to_string(), low.side), ("85.71".into(), Side::Above));
    assert_eq!(share.widest.high, None);
}
