//! Any text beside the flagship: what is found stands in the text, letter by letter but for spaces and dashes.

use svodka::analysis::locate::{self, Text, locate};
use svodka::model::release::Release;
use svodka::wire;

thread_local! {
    static FLAGSHIP: Release = {
        let registry = wire::registry::read(include_str!("../../assets/archive/registry.json")).whole().unwrap();
        let file = include_str!("../../assets/archive/releases/zakon-2025-08-08-meeting.json");
        wire::release::read(file, &registry).whole().unwrap()
    };
}

/// What must hold of any text.
pub fn run(given: &str) {
    FLAGSHIP.with(|release| {
        let text = Text::new(given, given);
        let located = locate(release, &text);
        for found in &located.found {
            if let Some(place) = found.standing.place() {
                let digits =
                    |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                assert_eq!(digits(&text.piece(place)), digits(&found.phrase));
            }
            locate::link(&release.url, &text, found);
        }
        let whole: String =
            locate::pieces(&text, &located).concat().into_iter().map(|piece| piece.text).collect();
        let lines: String = text.paragraphs().map(|place| text.piece(&place)).collect();
        assert_eq!(whole, lines);
    });
}
