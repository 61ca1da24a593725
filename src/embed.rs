//! The program of what stands in frames on other pages.

fn main() {
    svodka::app::embed::start();
}
