//! The picture: as it will be saved, in what look, and the files.

use super::goods::Look;
use super::{Ask, Counter, Form, link};
use crate::analysis::address::Address;
use crate::analysis::share::Share;
use crate::export::picture::data_address;
use crate::i18n::Arg::Text;
use crate::views::list::{list, list_box};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The section; nothing where what is shown is no picture.
pub(super) fn view(counter: &Counter) -> Html {
    let words = &counter.sheet.words;
    let Some(svg) = counter.goods.svg(counter.look) else { return Html::default() };
    let name = format!("{}.svg", counter.goods.name);
    html! {
        <section class="section" aria-labelledby="share-picture">
            <h2 id="share-picture" class="section-name">{ words.text("share-picture") }</h2>
            { parts(counter) }
            <figure class="proof">
                <img src={data_address(&svg)} alt={counter.goods.about.title.clone()} />
            </figure>
            <div class="takes">
                { looks(counter) }
                <p class="files">
                    { save(counter, Form::Svg, "SVG".to_owned()) }
                    { list(&mut [1, 2, 4].into_iter().map(|scale| {
                        let label = words.with("share-png", &[("scale", Text(&scale.to_string()))]);
                        save(counter, Form::Png(scale), label)
                    })) }
                </p>
            </div>
            <p class="meta">{ words.with("share-picture-note", &[("file", Text(&name))]) }</p>
        </section>
    }
}

/// The charts of a section that has several.
fn parts(counter: &Counter) -> Html {
    let Share::Release(here) = &counter.share else { return Html::default() };
    let sheet = &counter.sheet;
    let plates = here.known_section().map(|it| super::super::release::plates(sheet, it, None));
    let plates = plates.unwrap_or_default();
    if plates.len() < 2 {
        return Html::default();
    }
    let shown = here.fact.as_ref();
    let first = plates.first().and_then(|plate| plate.part);
    let is_none_of_them = !plates.iter().any(|plate| plate.part.is_some() && plate.part == shown);
    let tab = plates.iter().filter_map(|plate| {
        let part = plate.part?;
        let is_here = shown == Some(part) || (is_none_of_them && first == Some(part));
        let address = Address { fact: Some(part.clone()), ..here.clone() };
        Some(link(counter, Share::Release(address), is_here, plate.title.clone()))
    });
    html! { <ul class="parts">{ list(&mut { tab }) }</ul> }
}

/// Width and paper.
fn looks(counter: &Counter) -> Html {
    let (words, look) = (&counter.sheet.words, counter.look);
    let chosen = |event: &Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        select.map_or_else(String::new, |select| select.value())
    };
    let on_width = counter.on.reform(move |event: Event| {
        let width_px = chosen(&event).parse().unwrap_or(look.width_px);
        Ask::Look(Look { width_px, ..look })
    });
    let on_paper = counter
        .on
        .reform(move |event: Event| Ask::Look(Look { is_dark: chosen(&event) == "dark", ..look }));
    let widths = Look::WIDTHS_PX.map(|(px, code)| {
        let label = words.with(&format!("share-width-{code}"), &[("px", Text(&px.to_string()))]);
        html! { <option value={px.to_string()} selected={px == look.width_px}>{ label }</option> }
    });
    let papers = [("light", false), ("dark", true)].map(|(code, is_dark)| {
        let label = words.text(&format!("theme-{code}"));
        html! { <option value={code} selected={is_dark == look.is_dark}>{ label }</option> }
    });
    let paper = if look.is_dark { "dark" } else { "light" };
    html! {
        <p class="looks">
            <label>{ words.text("share-width") }
                { list_box("width", &look.width_px.to_string(), list(&mut widths.into_iter()), Some(on_width)) }
            </label>
            <label>{ words.text("switch-theme") }
                { list_box("paper", paper, list(&mut papers.into_iter()), Some(on_paper)) }
            </label>
        </p>
    }
}

/// A button that saves a file.
pub(super) fn save(counter: &Counter, form: Form, label: String) -> Html {
    let onclick = counter.on.reform(move |_: MouseEvent| Ask::Save(form));
    html! { <button type="button" class="control" {onclick}>{ label }</button> }
}
