//! The program of the page of checks.

fn main() {
    let root = svodka::platform::page::root();
    yew::Renderer::<svodka::app::check::App>::with_root(root).render();
}
