//! The program of the page that saves, cites and embeds.

fn main() {
    let root = svodka::platform::page::root();
    yew::Renderer::<svodka::app::share::App>::with_root(root).render();
}
