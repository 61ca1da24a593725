//! The program of the page.

fn main() {
    svodka::platform::page::show_panics();
    let root = svodka::platform::page::root();
    yew::Renderer::<svodka::app::App>::with_root(root).render();
}
