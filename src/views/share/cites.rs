//! Citations, of all that is shown or of one fact of it: one click copies.

use super::super::sheet::Intent;
use super::super::small::{copied_label, on_plain_click};
use super::{Ask, Counter, part};
use crate::analysis::address::Address;
use crate::analysis::route::Route;
use crate::analysis::share::Share;
use crate::export::cite::{Style, cite};
use crate::views::list::{list, list_box};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The part.
pub(super) fn view(counter: &Counter) -> Html {
    let words = &counter.words;
    let Some(work) = counter.goods.work(key(&counter.share).as_deref()) else {
        return Html::default();
    };
    let one = |(style, code): (Style, &'static str)| {
        let text = cite(work, style, words);
        let name = format!("cite-{code}");
        let label = copied_label(words, &name, "share-copy", &counter.copied);
        let intent = Intent::Copy { key: name.clone(), text: text.clone() };
        let onclick = on_plain_click(&counter.on, Ask::Page(intent));
        let is_code = style == Style::Bibtex;
        html! {
            <>
                <dt id={name.clone()}>{ words.text(&format!("cite-style-{code}")) }</dt>
                <dd>
                    if is_code { <pre tabindex="0" aria-labelledby={name.clone()}>{ text }</pre> } else { <p>{ text }</p> }
                    <button type="button" class="plain" aria-describedby={name} {onclick}><span aria-live="polite">{ label }</span></button>
                </dd>
            </>
        }
    };
    let inner = html! {
        <>
            { chooser(counter) }
            <dl class="cites">{ list(&mut Style::ALL.into_iter().map(one)) }</dl>
        </>
    };
    part(counter, "share-cite", inner)
}

/// The key of the fact that the address asks for.
fn key(share: &Share) -> Option<String> {
    match share {
        Share::Release(address) => address.fact.as_ref().map(ToString::to_string),
        Share::Indicator(route) => {
            route.claim.as_ref().map(|(release, fact)| format!("{release}:{fact}"))
        }
    }
}

/// The same address with another fact.
fn with_key(share: &Share, key: &str) -> Share {
    let key = Some(key).filter(|key| !key.is_empty());
    match share {
        Share::Release(address) => {
            Share::Release(Address { fact: key.map(Into::into), ..address.clone() })
        }
        Share::Indicator(route) => {
            let claim = key.and_then(|key| key.split_once(':'));
            let claim = claim.map(|(release, fact)| (release.into(), fact.into()));
            Share::Indicator(Route { claim, ..route.clone() })
        }
    }
}

/// Which of the facts is cited; all together first.
fn chooser(counter: &Counter) -> Html {
    let chosen = key(&counter.share).unwrap_or_default();
    let is_known = counter.goods.works.iter().any(|(key, _)| key.as_deref() == Some(&chosen));
    let chosen = if is_known { chosen } else { String::new() };
    let share = counter.share.clone();
    let onchange = counter.on.reform(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let key = select.map_or_else(String::new, |select| select.value());
        Ask::Amend(with_key(&share, &key))
    });
    let options = counter.goods.works.iter().map(|(key, work)| {
        let value = key.clone().unwrap_or_default();
        let is_chosen = value == chosen;
        let label =
            if key.is_some() { work.title.clone() } else { counter.words.text("share-cite-all") };
        html! { <option {value} selected={is_chosen}>{ label }</option> }
    });
    let options = list(&mut { options });
    html! {
        <div class="looks">
            <label class="wide"><span>{ counter.words.text("share-cite-what") }</span>
                { list_box("cited", &chosen, options, Some(onchange)) }
            </label>
        </div>
    }
}
