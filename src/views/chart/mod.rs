//! The frame of every chart: title, drawing, note, source, and the buttons for table and link.

mod attention;
mod drawing;
pub mod moving;
mod picture;
mod table;
#[cfg(test)]
mod tests;
mod tooltip;

use crate::views::list::list;
use std::rc::Rc;

use web_sys::SvgElement;
use yew::prelude::*;

use crate::charts::scene::{Mark, Scene};

pub use attention::{Attention, Event, Key};
pub use moving::Moving;
pub use picture::picture;
pub use table::Table;

/// The words of the frame, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartWords {
    /// The button that shows the drawing.
    pub chart: String,
    /// The button that shows the table.
    pub table: String,
    /// The link to the chart's own address.
    pub link: String,
    /// The button that copies that address.
    pub copy_link: String,
    /// What it says once the address is copied.
    pub copied: String,
}

/// What a chart's frame needs.
#[derive(Clone, Debug, Properties)]
pub struct ChartProps {
    /// The picture.
    pub scene: Rc<Scene>,
    /// The id of the figure, unique in its page; its parts' ids start with it.
    pub id: AttrValue,
    /// The sentence that says what is seen.
    pub title: AttrValue,
    /// How to read the drawing, between title and drawing.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// What must be said under the drawing.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Who says so, and where.
    pub source: Html,
    /// The rows behind the picture.
    pub table: Rc<Table>,
    /// The fact that is selected in the page, if any.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// A fact was chosen.
    #[prop_or_default]
    pub on_select: Callback<String>,
    /// The words of the frame.
    pub words: Rc<ChartWords>,
    /// The address of this chart.
    pub href: AttrValue,
    /// The reader asked for the address to be copied.
    #[prop_or_default]
    pub on_copy_link: Callback<String>,
    /// Whether the address has just been copied.
    #[prop_or_default]
    pub is_copied: bool,
    /// Controls of the chart's own, between title and drawing.
    #[prop_or_default]
    pub children: Html,
    /// What moves, where something does.
    #[prop_or_default]
    pub moving: Option<Moving>,
    /// More buttons, after the frame's own.
    #[prop_or_default]
    pub tools: Html,
}

impl PartialEq for ChartProps {
    /// A chart is drawn again whenever what holds it is: that happens only when something in it has changed, and
    /// comparing pictures node by node would cost more than painting them.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// A chart in its frame.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let attention = use_reducer(Attention::default);
    let drawn = use_mut_ref(Drawn::default);
    let refs = keep_focus(&attention, &mut drawn.borrow_mut(), &props.scene);
    let ChartProps { id, lead, note, source, children, .. } = props;
    let title_id = format!("{id}-title");
    let body = if attention.is_table() {
        table::view(&props.table, id, props.selected.as_deref(), &props.on_select)
    } else {
        sheet(props, &title_id, &attention, &refs)
    };
    html! {
        <figure class="chart" id={id} aria-labelledby={title_id.clone()}>
            <figcaption class="chart-head">
                <h3 class="chart-title" id={title_id}>{ &props.title }</h3>
                if let Some(lead) = lead {
                    <p class="chart-lead">{ lead }</p>
                }
            </figcaption>
            { children.clone() }
            <div class="chart-body" id={format!("{id}-body")}>{ body }</div>
            if let Some(note) = note {
                <p class="chart-note">{ note }</p>
            }
            <div class="chart-foot">
                <p class="chart-source">{ source.clone() }</p>
                { buttons(props, &attention) }
            </div>
        </figure>
    }
}

/// The scene that is in the page, and the elements of its marks.
type Drawn = (Rc<Scene>, Rc<Vec<NodeRef>>);

/// The elements of a scene's marks: one reference each, as clones of one would all be the same element.
///
/// The focus stays on its mark while another scene takes the place of its own; where that mark goes, the nearest that
/// stays takes it before, as an element that is removed leaves the focus to nobody.
fn keep_focus(
    attention: &UseReducerHandle<Attention>,
    (before, refs): &mut Drawn,
    scene: &Rc<Scene>,
) -> Rc<Vec<NodeRef>> {
    if !Rc::ptr_eq(before, scene) {
        if let Some((was, now)) = attention.followed(before, scene) {
            focus(refs, was);
            attention.dispatch(Event::Focused(now));
        }
        *before = Rc::clone(scene);
        let n = scene.marks.len();
        if refs.len() != n {
            *refs = Rc::new((0..n).map(|_| NodeRef::default()).collect());
        }
    }
    Rc::clone(refs)
}

/// Gives a mark the focus; false where that cannot be.
fn focus(elements: &[NodeRef], mark: usize) -> bool {
    let element = elements.get(mark).and_then(NodeRef::cast::<SvgElement>);
    element.is_some_and(|element| element.focus().is_ok())
}

/// The buttons of the frame. What cannot be undone by pressing again is not among them.
fn buttons(props: &ChartProps, attention: &UseReducerHandle<Attention>) -> Html {
    let ChartProps { words, href, on_copy_link, is_copied, .. } = props;
    let show = |is_table: bool| {
        let dispatch = attention.dispatcher();
        move |_: MouseEvent| dispatch.dispatch(Event::Table(is_table))
    };
    let (copy, address) = (on_copy_link.clone(), href.clone());
    let copy = move |_: MouseEvent| copy.emit(address.to_string());
    let is_table = attention.is_table();
    let body = format!("{}-body", props.id);
    html! {
        <div class="chart-buttons">
            <button type="button" class="chart-button" aria-controls={body.clone()}
                aria-pressed={(!is_table).to_string()} onclick={show(false)}>{ &words.chart }</button>
            <button type="button" class="chart-button" aria-controls={body}
                aria-pressed={is_table.to_string()} onclick={show(true)}>{ &words.table }</button>
            <a class="chart-button" {href}>{ &words.link }</a>
            <button type="button" class="chart-button" onclick={copy}>{ &words.copy_link }</button>
            <span class="chart-copied" role="status">
                if *is_copied { { &words.copied } }
            </span>
            { props.tools.clone() }
        </div>
    }
}

/// The drawing with its marks, each of which can be reached, heard and chosen.
fn sheet(
    props: &ChartProps,
    title_id: &str,
    attention: &UseReducerHandle<Attention>,
    refs: &Rc<Vec<NodeRef>>,
) -> Html {
    let ChartProps { scene, id, .. } = props;
    let n = scene.marks.len();
    let left = {
        let dispatch = attention.dispatcher();
        Callback::from(move |_: PointerEvent| dispatch.dispatch(Event::Left))
    };
    let under = props.moving.as_ref().and_then(|moving| moving.under.as_ref());
    // What moves is not read.
    let shown = attention.shown(n).filter(|_| under.is_none());
    let tip = shown.and_then(|shown| {
        let placed = tooltip::place(scene, scene.marks.get(shown)?);
        let dispatch = attention.dispatcher();
        let enter = move |_: PointerEvent| dispatch.dispatch(Event::Entered(shown));
        Some(tooltip::view(&placed, Callback::from(enter)))
    });
    let (width, height) = (scene.width_px.to_string(), scene.height_px.to_string());
    let marks = props.moving.as_ref().map_or(all_marks as _, |moving| moving.marks);
    let axes = under.map_or(scene, |(axes, _)| axes);
    html! {
        <svg class="chart-sheet" role="group" aria-labelledby={title_id.to_owned()}
            viewBox={format!("0 0 {width} {height}")} width="100%" onpointerleave={left.clone()}>
            { drawing::definitions(&[scene], id) }
            <rect class="chart-ground" {width} {height} onpointerenter={left} />
            <g class="chart-axes" aria-hidden="true">{ drawing::axes(axes, id) }</g>
            <g class="chart-marks" transform={props.moving.as_ref().and_then(Moving::shift)}
                onkeydown={keys(props, attention, refs)}>
                { marks(props, attention, refs) }
            </g>
            <g>{ tip.unwrap_or_default() }</g>
        </svg>
    }
}

fn all_marks(
    props: &ChartProps,
    attention: &UseReducerHandle<Attention>,
    refs: &Rc<Vec<NodeRef>>,
) -> Html {
    marks_with(drawing::inside, props, attention, refs)
}

/// All marks, of each of which `inside` draws what belongs to it, in a chart of an id.
fn marks_with(
    inside: impl Fn(&Scene, usize, &str) -> Html,
    props: &ChartProps,
    attention: &UseReducerHandle<Attention>,
    refs: &Rc<Vec<NodeRef>>,
) -> Html {
    let marks = props.scene.marks.iter().enumerate().zip(refs.iter());
    list(&mut marks.map(|(mark, node)| view_mark(&inside, props, attention, mark, node)))
}

fn view_mark(
    inside: impl Fn(&Scene, usize, &str) -> Html,
    props: &ChartProps,
    attention: &UseReducerHandle<Attention>,
    (i, mark): (usize, &Mark),
    node: &NodeRef,
) -> Html {
    let selected = props.selected.as_deref();
    let is_selected = mark.facts.iter().any(|fact| Some(fact.as_str()) == selected);
    let send = |event: Event| {
        let dispatch = attention.dispatcher();
        move || dispatch.dispatch(event)
    };
    let (enter, focus, blur) =
        (send(Event::Entered(i)), send(Event::Focused(i)), send(Event::Blurred));
    let choose = choosing(&props.on_select, mark);
    let is_button = !mark.facts.is_empty();
    let name =
        if is_button { drawing::name(&props.scene, i, &mark.label) } else { mark.label.clone() };
    html! {
        <g key={mark.key.as_str()} ref={node.clone()}
            class={if is_selected { "chart-mark is-selected" } else { "chart-mark" }}
            role={if is_button { "button" } else { "img" }}
            aria-label={name}
            aria-pressed={is_button.then(|| is_selected.to_string())}
            tabindex={attention.tab_index(i, props.scene.marks.len())}
            onpointerenter={move |_: PointerEvent| enter()}
            onfocus={move |_: FocusEvent| focus()}
            onblur={move |_: FocusEvent| blur()}
            onclick={move |_: MouseEvent| choose()}>
            { inside(&props.scene, i, &props.id) }
        </g>
    }
}

/// Choosing a mark chooses the first of its facts.
fn choosing(on_select: &Callback<String>, mark: &Mark) -> impl Fn() + use<> {
    let (on_select, fact) = (on_select.clone(), mark.facts.first().cloned());
    move || {
        if let Some(fact) = &fact {
            on_select.emit(fact.clone());
        }
    }
}

/// What the keys do: the focus moves in the page, the rest in the state.
fn keys(
    props: &ChartProps,
    attention: &UseReducerHandle<Attention>,
    refs: &Rc<Vec<NodeRef>>,
) -> Callback<KeyboardEvent> {
    let (attention, refs) = (attention.clone(), Rc::clone(refs));
    let (scene, on_select) = (Rc::clone(&props.scene), props.on_select.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(key) = attention.key(&event.key(), scene.marks.len()) else { return };
        event.prevent_default();
        match key {
            Key::Move(to) => {
                if !focus(&refs, to) {
                    attention.dispatch(Event::Focused(to));
                }
            }
            Key::Choose(at) => {
                if let Some(mark) = scene.marks.get(at) {
                    choosing(&on_select, mark)();
                }
            }
            Key::Close => attention.dispatch(Event::Dismissed),
        }
    })
}
