//! The words that a question offers.

use crate::applicant::{Answer, Institution, Rank, Relation, Scheme, Section, Status, TitleKind};
use crate::text::{self, Key, Language};
use crate::ui::cx::Cx;
use crate::ui::state::{Field, Place, Record, programs};

/// A word of the draft and its name on the page.
pub type Choice = (&'static str, &'static str);

/// The words of a select, first the one for "not chosen".
pub fn of(cx: &Cx<'_>, place: Place, record: Option<&Record>) -> Vec<Choice> {
    let language = cx.language();
    let open = match place.field {
        Field::Relations => Key::FormNotAsked,
        Field::Target => Key::GuideAnyLevel,
        _ => Key::FormChoose,
    };
    let mut words = vec![("", cx.t(open))];
    match place.field {
        Field::Target => words.extend(cx.state.levels().map(|level| (level.id, language.of(&level.name)))),
        Field::Level => words.extend(LEVELS.map(|(word, level)| (word, text::level(language, level)))),
        Field::Scheme => words.extend(Scheme::ALL.iter().map(|&w| (w.word(), text::scheme(language, w)))),
        Field::Rank => words.extend(Rank::ALL.iter().map(|&w| (w.word(), text::rank(language, w)))),
        Field::Kind => words = TitleKind::ALL.iter().map(|&w| (w.word(), text::title_kind(language, w))).collect(),
        Field::Institution => {
            words.extend(Institution::ALL.iter().map(|&w| (w.word(), text::institution(language, w))))
        }
        Field::Program => {
            words.extend(record.into_iter().flat_map(programs).map(|w| (w.word(), text::program(language, w))))
        }
        Field::Status => words.extend(Status::ALL.iter().map(|&w| (w.word(), text::status(language, w)))),
        Field::Relations => words.extend(Relation::ALL.iter().map(|&w| (w.word(), relation(language, place, w)))),
        Field::Matches | Field::Assessed => {
            words = vec![("", text::answer(language, Answer::Unsure))];
            words.extend([Answer::Yes, Answer::No].map(|w| (w.word(), text::answer(language, w))));
        }
        _ => {}
    }
    words
}

const LEVELS: [(&str, u8); 5] = [("5", 5), ("4", 4), ("3", 3), ("2", 2), ("1", 1)];

fn relation(language: Language, place: Place, word: Relation) -> &'static str {
    if place.section == Some(Section::Education) {
        text::relation_of_major(language, word)
    } else {
        text::relation_of_occupation(language, word)
    }
}

/// The words of a question with three answers; the third leaves it open.
pub fn answers(cx: &Cx<'_>, place: Place) -> [Choice; 3] {
    let language = cx.language();
    if place.field == Field::Answer {
        return [("no", cx.t(Key::FormNone)), ("yes", cx.t(Key::FormSome)), ("later", cx.t(Key::FormLater))];
    }
    let [yes, no, unsure] = [Answer::Yes, Answer::No, Answer::Unsure].map(|w| (w.word(), text::answer(language, w)));
    [yes, no, unsure]
}
