//! The picture: as it will be saved, in what look, and the files.

use super::goods::Look;
use super::{Ask, Counter, Form, button, link, part};
use crate::analysis::address::Address;
use crate::analysis::share::Share;
use crate::export::picture::data_address;
use crate::i18n::Arg::Text;
use crate::views::list::{list, list_box};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The part; nothing where what is shown is no picture.
pub(super) fn view(counter: &Counter) -> Html {
    let words = &counter.words;
    let Some(svg) = counter.goods.bare_svg(counter.look) else { return Html::default() };
    let png = |scale: u8| {
        let label = words.with("share-png", &[("scale", Text(&scale.to_string()))]);
        button(counter, Ask::Save(Form::Png(scale)), label)
    };
    let label = format!("{}: {}", words.text("share-picture"), counter.goods.about.title);
    let inner = html! {
        <>
            { charts(counter) }
            <div class="proof" role="region" tabindex="0" aria-label={label}>
                <img src={data_address(&svg)} alt={counter.goods.about.title.clone()} />
            </div>
            { looks(counter) }
            <div class="files">
                { button(counter, Ask::Save(Form::Svg), "SVG".to_owned()) }
                { list(&mut [1, 2, 4].into_iter().map(png)) }
                { button(counter, Ask::CopyPicture, words.text("share-copy-picture")) }
            </div>
            <p class="meta">{ words.text("share-picture-note") }</p>
        </>
    };
    part(counter, "share-picture", inner)
}

/// The charts of a section that has several.
fn charts(counter: &Counter) -> Html {
    let (Some(sheet), Share::Release(here)) = (&counter.sheet, &counter.share) else {
        return Html::default();
    };
    let plates = here.known_section().map(|it| super::super::release::plates(sheet, it, None));
    let plates = plates.unwrap_or_default();
    if plates.len() < 2 {
        return Html::default();
    }
    let asked =
        plates.iter().position(|plate| plate.part.is_some() && plate.part == here.fact.as_ref());
    let shown = asked.unwrap_or(0);
    let mut tabs = plates.iter().enumerate().filter_map(|(i, plate)| {
        let address = Address { fact: Some(plate.part?.clone()), ..here.clone() };
        Some(link(counter, Share::Release(address), i == shown, plate.title.clone()))
    });
    html! { <ul class="charts">{ list(&mut tabs) }</ul> }
}

/// Width and paper.
fn looks(counter: &Counter) -> Html {
    let (words, look) = (&counter.words, counter.look);
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
        <div class="looks">
            <label><span>{ words.text("share-width") }</span>
                { list_box("width", &look.width_px.to_string(), list(&mut widths.into_iter()), Some(on_width)) }
            </label>
            <label><span>{ words.text("switch-theme") }</span>
                { list_box("paper", paper, list(&mut papers.into_iter()), Some(on_paper)) }
            </label>
        </div>
    }
}
