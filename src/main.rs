//! The program of the page.

fn main() {
    let root = svodka::platform::page::root();
    yew::Renderer::<svodka::app::App>::with_root(root).render();
}
