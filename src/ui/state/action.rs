//! What a visitor does, and what it makes of the state.

use super::State;
use super::draft::Draft;
use super::field::{Field, Place};
use super::looking::Look;
use super::popup::Pressed;
use super::suggest::Found;
use super::who::WHO;
use super::wrong::Problem;
use crate::applicant::Section;
use crate::rules::PACKS;
use crate::text::Language;
use crate::ui::route::Route;

/// Something entered before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// As [`Draft::written`] writes it.
    pub lines: String,
    /// When, as a clock on the wall says it.
    pub when: String,
    /// The rules it was entered by.
    pub rules: String,
    /// Another tab has put it on this device while this one is at work.
    pub elsewhere: bool,
}

/// A condition of a plan; the plan as a whole where the id is empty.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// The plan's index.
    pub pack: usize,
    /// The condition's id.
    pub condition: &'static str,
}

impl Chosen {
    /// It as one word: `ecommerce/3.1`.
    #[must_use]
    pub fn word(self) -> String {
        [PACKS[self.pack].id, "/", self.condition].concat()
    }

    /// The condition, or the plan as a whole, of such a word; `None` where there is none of the name.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Chosen> {
        let (id, condition) = word.split_once('/')?;
        let pack = PACKS.iter().find(|pack| pack.id == id)?;
        let whole = condition.is_empty().then_some("");
        let conditions = pack.levels.iter().flat_map(|level| level.conditions).map(|one| one.id);
        let condition = whole.or_else(|| conditions.into_iter().find(|own| *own == condition))?;
        Some(Chosen { pack: pack.index, condition })
    }
}

/// What a visitor does.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Goes to a page.
    Go(Route),
    /// Chooses a language.
    Speak(Language),
    /// Types or chooses a text.
    Enter(Place, String),
    /// Leaves a question.
    Leave(Place),
    /// Adds a record.
    Add(Section),
    /// Removes a record.
    Remove(Section, usize),
    /// Brings the record back that was removed last.
    Restore(Section),
    /// Is done with a record: finished, it becomes one line; else what is wrong is said.
    Finish(Section, usize),
    /// Opens a record again.
    Edit(Section, usize),
    /// Presses a text that has a list of names.
    Press(Place),
    /// Presses a key in it.
    Key(Place, Pressed),
    /// Takes a name of the open list.
    Take(String),
    /// Takes in what was found in a pasted text.
    Recognised(String),
    /// Takes one of the jobs that were found.
    Accept(usize),
    /// Takes in what the catalogues have.
    Found(Found),
    /// Asks what is still wrong.
    Review,
    /// Goes on from a question of the guide; a half-filled answer is said to be one first, unless it is skipped.
    Pass(Place, bool),
    /// Opens or closes a condition.
    Open(Chosen, bool),
    /// Says that a paper of a plan is ready, or not yet after all.
    Tick(usize, &'static str),
    /// Writes a text where no list of names opens below it.
    Write(Place, String),
    /// Lays another condition's list beside the one that is shown.
    Beside(Option<&'static str>),
    /// Looks at the result in another way.
    Look(Look),
    /// Takes what was entered before the page was loaded anew, or lets it go.
    Resume(bool),
    /// The guide is gone through from its first page.
    Begin,
    /// What finds jobs in a text did not come.
    NotRecognised,
}

impl State {
    /// Does what the visitor did.
    pub fn reduce(&mut self, action: Action) {
        match action {
            Action::Go(route) => self.route = route,
            Action::Speak(language) => self.language = language,
            Action::Enter(place, text) => {
                self.take_back(place);
                self.draft.set(place, text);
                if place.field == Field::Who {
                    let asked = self.asked();
                    self.draft.be(&asked, place.part);
                    WHO.get(usize::from(place.part)).into_iter().for_each(|one| self.unpass(Place::answer(*one)));
                }
                self.unread = Some(place).filter(|place| place.field == Field::Major).or(self.unread);
                self.open(place, false);
                // Not to be folded away while it is typed in.
                place.section.into_iter().for_each(|section| self.edit(section, place.record));
            }
            Action::Leave(place) => self.leave(place),
            Action::Add(section) => self.add(section),
            Action::Remove(section, record) => self.remove(section, record),
            Action::Restore(section) => self.restore(section),
            Action::Finish(section, record) => self.finish(section, record),
            Action::Edit(section, record) => self.edit(section, record),
            Action::Press(place) => self.open(place, true),
            Action::Key(place, pressed) => self.press(place, pressed),
            Action::Take(name) => self.take(&name),
            Action::Recognised(lines) => self.recognise(&lines),
            Action::Accept(job) => self.accept(job),
            Action::Found(found) => self.find(found),
            Action::Review => {
                self.left.extend(self.reading().problems.iter().filter_map(Problem::place));
                self.reviewed = true;
            }
            Action::Pass(place, skip) => self.pass(place, skip),
            Action::Open(condition, open) => {
                self.opened.retain(|opened| *opened != condition);
                if open {
                    self.opened.push(condition);
                }
            }
            Action::Resume(resume) => {
                if let Some(mut offer) = self.offer.take().filter(|_| resume) {
                    let (draft, unknown) = Draft::from_written(&offer.lines);
                    // What was entered in the meantime is offered in its turn.
                    offer.lines = self.draft.written();
                    offer.elsewhere = false;
                    let offer = Some(offer).filter(|offer| !offer.lines.is_empty());
                    *self = State { draft, offer, unknown, ..self.anew() };
                    self.fold_many();
                }
            }
            Action::Begin => self.begin(),
            Action::NotRecognised => self.unrecognised = true,
            Action::Tick(pack, paper) => self.draft.tick(pack, paper),
            Action::Write(place, text) => self.draft.set(place, text),
            Action::Beside(condition) => self.next.beside = condition,
            Action::Look(look) => self.looking.look(look),
        }
    }
}
