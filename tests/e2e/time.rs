//! A reader looks closer at a stretch of time: by keys, buttons and mouse.

use std::time::Duration;

use fantoccini::actions::{
    InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, WheelAction, WheelActions,
};

use crate::page::{Page, RELEASE, said, text_of};

in_both_browsers!(
    keys_zoom_and_move,
    the_focus_stays_in_the_chart_and_on_its_mark,
    buttons_zoom_and_move,
    a_window_stays_over_a_reload,
    the_wheel_zooms_with_ctrl_and_scrolls_without,
    a_drag_moves_and_chooses_nothing,
);

/// The days of the address: `2025-01-01…2025-08-08`; nothing while all time is shown.
const DAYS: &str = "(q => q.get('from') ? q.get('from') + '…' + q.get('to') : '')\
                    (new URLSearchParams(location.hash.split('?')[1]))";

async fn days(page: &Page) -> (String, String) {
    let days = page.value(DAYS).await;
    let (from, to) = days.as_str().unwrap().split_once('…').unwrap_or_default();
    (from.to_owned(), to.to_owned())
}

/// Does something and waits until the window is another.
async fn changes(page: &Page, what: impl AsyncFnOnce()) -> (String, String) {
    let before = page.value(DAYS).await;
    what().await;
    page.is(&format!("{DAYS} !== {before}"), true).await;
    days(page).await
}

async fn keys_zoom_and_move(page: &Page) {
    page.open(RELEASE).await;
    page.focus("#when-chart [role=button][tabindex='0']").await;
    let seen = page.value(&text_of("#when .seen")).await;
    let closer = changes(page, async || page.press("+").await).await;
    assert!(closer.0 < closer.1, "{closer:?}");
    page.is(&format!("{} !== {seen}", text_of("#when .seen")), true).await;
    let later = changes(page, async || page.press("Shift+ArrowRight").await).await;
    assert!(later.0 > closer.0 && later.1 > closer.1, "{closer:?} {later:?}");
    let earlier = changes(page, async || page.press("Shift+ArrowLeft").await).await;
    assert_eq!(earlier, closer);
    let closest = changes(page, async || page.press("+").await).await;
    assert!(closest.0 > closer.0 && closest.1 < closer.1, "{closest:?}");
    let farther = changes(page, async || page.press("-").await).await;
    assert!(farther.0 < closest.0 && farther.1 > closest.1, "{farther:?}");
    let all = changes(page, async || page.press("0").await).await;
    assert_eq!(all, (String::new(), String::new()));
    page.reads("#when .seen", seen.as_str().unwrap()).await;
    // None of these is a step to which Back returns.
    page.client.back().await.unwrap();
    page.is("location.href", "about:blank").await;
    page.client.forward().await.unwrap();
    page.is("!!document.querySelector('#content h1')", true).await;
}

async fn the_focus_stays_in_the_chart_and_on_its_mark(page: &Page) {
    const FOCUSED: &str = "document.activeElement.getAttribute('aria-label')";
    const STOP: &str = "document.querySelector('#when-chart .chart-mark[tabindex=\"0\"]').getAttribute('aria-label')";
    page.open(RELEASE).await;
    page.focus("#when-chart [role=button][tabindex='0']").await;
    for _ in 0..4 {
        page.press("ArrowRight").await;
    }
    // Closer and closer, until most marks are gone: the focus is always on one that is there, where Tab leads too.
    for _ in 0..4 {
        changes(page, async || page.press("+").await).await;
        page.is("!!document.activeElement.closest('#when-chart .chart-mark')", true).await;
        let focused = page.value(FOCUSED).await;
        page.is(STOP, focused).await;
    }
    // What is chosen is what has the focus, also when other marks stand before it by now.
    changes(page, async || page.press("0").await).await;
    let focused = page.value(FOCUSED).await;
    page.is(STOP, focused.clone()).await;
    page.press("Enter").await;
    page.is("document.activeElement.getAttribute('aria-pressed')", "true").await;
    page.is(FOCUSED, focused).await;
}

async fn buttons_zoom_and_move(page: &Page) {
    page.open(RELEASE).await;
    let press = async |key: &str| {
        let label = said(key);
        page.click(&format!("#when [role=group] button[aria-label='{label}']")).await;
    };
    page.counts("#when [role=group] button:disabled", 4).await;
    let closer = changes(page, async || press("when-zoom-in").await).await;
    page.counts("#when [role=group] button:disabled", 0).await;
    let later = changes(page, async || press("when-later").await).await;
    assert!(later.0 > closer.0, "{closer:?} {later:?}");
    let earlier = changes(page, async || press("when-earlier").await).await;
    assert_eq!(earlier, closer);
    changes(page, async || press("when-zoom-in").await).await;
    changes(page, async || press("when-zoom-out").await).await;
    let all = changes(page, async || press("when-reset").await).await;
    assert_eq!(all.0, "");
    page.counts("#when [role=group] button:disabled", 4).await;
}

async fn a_window_stays_over_a_reload(page: &Page) {
    page.open(&format!("{RELEASE}&from=2025-05-01&to=2025-05-31")).await;
    page.mentions("#when .seen", "31 мая 2025 года").await;
    page.focus("#when-chart [role=button][tabindex='0']").await;
    let closer = changes(page, async || page.press("+").await).await;
    let seen = page.value(&text_of("#when .seen")).await;
    page.reload().await;
    assert_eq!(days(page).await, closer);
    page.reads("#when .seen", seen.as_str().unwrap()).await;
}

#[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
async fn the_wheel_zooms_with_ctrl_and_scrolls_without(page: &Page) {
    use fantoccini::actions::{Actions, KeyAction, KeyActions};
    page.open(RELEASE).await;
    let (x, y) = page.middle("#when-chart svg.chart-sheet").await;
    let turned = |delta_y: i64| {
        let scroll =
            WheelAction::Scroll { duration: None, x: x as i64, y: y as i64, delta_x: 0, delta_y };
        WheelActions::new("wheel".to_owned()).pause(Duration::ZERO).then(scroll)
    };
    let control = char::from(fantoccini::key::Key::Control);
    let held = || {
        KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: control })
            .pause(Duration::ZERO)
            .then(KeyAction::Up { value: control })
    };
    let closer = changes(page, async || {
        page.client.perform_actions(Actions::from(held()).and(turned(-100))).await.unwrap();
    })
    .await;
    assert!(closer.0 < closer.1);
    page.is("visualViewport.scale", 1).await;
    let before = page.value("scrollY").await;
    page.client.perform_actions(turned(120)).await.unwrap();
    page.is(&format!("scrollY > {before}"), true).await;
    assert_eq!(days(page).await, closer);
}

async fn a_drag_moves_and_chooses_nothing(page: &Page) {
    page.open(&format!("{RELEASE}&from=2025-04-01&to=2025-06-30")).await;
    let first = days(page).await;
    let mark = "#when-chart [role=button][aria-label*='Нура']";
    let (x, y) = page.middle(mark).await;
    let at = |x: f64| PointerAction::MoveTo { duration: Some(Duration::ZERO), x, y };
    let mut drag = MouseActions::new("mouse".to_owned())
        .then(at(x))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    for step in 1..=8 {
        drag = drag.then(at(x + f64::from(step) * 12.0)).pause(Duration::from_millis(16));
    }
    drag = drag.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    let moved = changes(page, async || page.client.perform_actions(drag).await.unwrap()).await;
    assert!(moved.0 < first.0 && moved.1 < first.1, "{first:?} {moved:?}");
    page.has_address("fact=", false).await;
    // Nor does it mark the words that it passes over.
    page.is("getSelection().toString()", "").await;
    // A click without a drag still chooses.
    page.hit(mark).await;
    page.has_address("fact=nura-lab", true).await;
}
