//! The program of the archive's page.

fn main() {
    let root = svodka::platform::page::root();
    yew::Renderer::<svodka::app::archive::App>::with_root(root).render();
}
