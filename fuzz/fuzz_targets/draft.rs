//! Any text as a file or a link: answers and what is not known, or a refusal; what was read can be written and read again.
#![no_main]

use baokao::keeping::{file, link};
use baokao::ui::state::Draft;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(read) = file::read(text) {
        let (draft, unknown) = Draft::of(&read.file.answers);
        assert!(unknown.len() <= read.file.answers.len());
        let again = file::read(&file::write(&file::File { answers: draft.answers(), ..read.file })).expect("our own file");
        assert_eq!(Draft::of(&again.file.answers).1, Vec::<String>::new());
    }
    if let Ok(shared) = link::read(text) {
        let _ = Draft::of(&shared.answers);
        assert_eq!(link::read(&link::write(&shared)), Ok(shared));
    }
});
