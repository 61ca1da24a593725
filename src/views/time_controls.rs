//! What stands under every timeline: the overview, and buttons for all that wheel, pinch, drag and keys do.

use crate::charts::window::{TimeStep, TimeWindow};
use crate::i18n::Arg::Text;
use crate::i18n::Words;
use crate::model::period::{Day, Period};
use crate::views::list::list;
use yew::prelude::*;

/// Buttons for all that wheel, pinch, drag and keys do, and the overview.
pub(super) fn controls(
    words: &Words,
    window: TimeWindow,
    show: &Callback<TimeWindow>,
    overview: Html,
) -> Html {
    let (first, last) = window.days();
    let seen = Period::of_days(Day(first), Day(last));
    let seen = words.with("when-window", &[("period", Text(&words.period(&seen)))]);
    let buttons: [(&str, &str, TimeWindow); 5] = [
        ("when-zoom-in", "+", window.stepped(TimeStep::ZoomIn)),
        ("when-zoom-out", "−", window.stepped(TimeStep::ZoomOut)),
        ("when-earlier", "‹", window.stepped(TimeStep::Earlier)),
        ("when-later", "›", window.stepped(TimeStep::Later)),
        ("when-reset", "", window.stepped(TimeStep::Reset)),
    ];
    html! {
        <div class="time-controls">
            { overview }
            <div class="buttons" role="group" aria-label={words.text("section-when")}>
                { list(&mut (buttons.into_iter().map(|(key, sign, next)| {
                    let onclick = show.reform(move |_: MouseEvent| next);
                    let label = words.text(key);
                    html! {
                        <button type="button" class="control" disabled={next == window} aria-label={label.clone()} {onclick}>
                            if sign.is_empty() { { label } } else { <span aria-hidden="true">{ sign }</span> }
                        </button>
                    }
                })).into_iter()) }
                <span class="seen" aria-live="polite">{ seen }</span>
            </div>
            <p class="note">{ words.text("when-keys") }</p>
        </div>
    }
}
