//! A query laid along a name, a character after the other, at the least cost.

use super::alike::Alike;
use super::data;
use super::query::{Query, Token};
use super::said::LONGEST_SYLLABLE;
use super::sound::Sounds;

/// What is said otherwise in the south.
pub const SOUTHERN: u8 = 1;
/// Another character that sounds the same.
pub const ALIKE: u8 = 2;
/// Another character that sounds the same in the south.
pub const ALIKE_SOUTHERN: u8 = ALIKE + SOUTHERN;
/// A character of the name that was left out, as in 跨境电商.
pub const LEFT_OUT: u8 = 3;
/// A wrong, missing or extra letter, or two that are swapped.
pub const LETTER: u8 = 4;
/// A wrong, missing or extra character.
pub const CHARACTER: u8 = 6;
/// The most that is no error, but a way of saying it.
pub const SURE: u8 = 2;
/// The most that may be wrong at all.
pub const MOST: u8 = 2 * LETTER;

/// What a part of the query has cost, whether it began within the name, and how many syllables were cut short.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct State(u16);

impl State {
    /// No way at all.
    pub const NONE: State = State(u16::MAX);
    const WITHIN: u16 = 1 << 6;
    const CUT: u16 = (1 << 6) - 1;

    /// One syllable.
    pub fn of(cost: u8, cut: bool) -> State {
        State(u16::from(cost) << 8 | u16::from(cut))
    }

    /// Both together.
    pub fn and(self, other: State) -> State {
        State(self.0.saturating_add(other.0))
    }

    pub fn cost(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// Did it begin after the name's beginning?
    pub fn is_within(self) -> bool {
        self.0 & State::WITHIN != 0
    }

    /// Syllables of which only the first letters were typed.
    pub fn cut(self) -> u8 {
        (self.0 & State::CUT) as u8
    }
}

/// How a name matches by its sound.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Aligned {
    pub state: State,
    /// Characters of the name after the query's end.
    pub rest: usize,
}

/// Lays queries along names; what it works out for one name serves the next.
pub struct Aligner<'a> {
    query: &'a Query,
    sounds: Sounds,
    budget: u8,
    alike: Alike,
}

/// The states after each number of tokens, and which of them there are.
struct Row {
    states: [State; super::query::MOST + 1],
    set: u64,
}

impl Row {
    const EMPTY: Row = Row { states: [State::NONE; super::query::MOST + 1], set: 0 };

    fn add(&mut self, at: usize, state: State) {
        self.states[at] = self.states[at].min(state);
        self.set |= 1 << at;
    }

    /// Takes the next state out.
    fn next(&mut self) -> Option<(usize, State)> {
        let at = self.set.trailing_zeros() as usize;
        if self.set == 0 {
            return None;
        }
        self.set &= self.set - 1;
        Some((at, std::mem::replace(&mut self.states[at], State::NONE)))
    }
}

impl<'a> Aligner<'a> {
    /// For names in which no more is wrong than the query or `most` allows.
    pub fn new(query: &'a Query, most: u8) -> Aligner<'a> {
        let budget = query.budget.min(most);
        Aligner { query, sounds: Sounds::of(query, budget), alike: Alike::of(query), budget }
    }

    /// The best way in which the query, whole, lies along the name; its rest may be left.
    pub fn align(&mut self, name: &[u16]) -> Option<Aligned> {
        // More than the name has in letters, with all that may be wrong: a long query is soon done with.
        if self.query.tokens.len() > name.len() * LONGEST_SYLLABLE + usize::from(MOST / LETTER) {
            return None;
        }
        let (mut row, mut next) = (Row::EMPTY, Row::EMPTY);
        let mut best: Option<Aligned> = None;
        // A character too many may stand before the name as well.
        if !is_letter(self.query.tokens[0]) && CHARACTER <= self.budget {
            row.add(1, State::of(CHARACTER, false));
        }
        for (place, &code) in name.iter().enumerate() {
            row.add(0, State(if place == 0 { 0 } else { State::WITHIN }));
            while let Some((at, state)) = row.next() {
                self.step(code, at, state, &mut next);
            }
            std::mem::swap(&mut row, &mut next);
            self.pass_over(&mut row);
            let end = self.query.tokens.len();
            let found = Aligned { state: row.states[end], rest: name.len() - place - 1 };
            if row.set >> end & 1 == 1 && self.accepts(found) && best.is_none_or(|known| found < known) {
                best = Some(found);
            }
        }
        best
    }

    /// Characters that were typed and that the name does not have.
    fn pass_over(&self, row: &mut Row) {
        for (at, token) in self.query.tokens.iter().enumerate().skip(1) {
            let state = row.states[at].and(State::of(CHARACTER, false));
            if row.set >> at & 1 == 1 && !is_letter(*token) && state.cost() <= self.budget {
                row.add(at + 1, state);
            }
        }
    }

    /// From one state on, by the name's next character.
    fn step(&mut self, code: u16, at: usize, state: State, next: &mut Row) {
        let Some(&token) = self.query.tokens.get(at) else { return };
        // What begins within the name begins rightly: else every name would have many beginnings.
        let budget = if at == 0 && state.is_within() { self.budget.min(ALIKE_SOUTHERN) } else { self.budget };
        let mut go = |at: usize, more: State| {
            let state = state.and(more);
            if state.cost() <= budget {
                next.add(at, state);
            }
        };
        if at > 0 {
            let missing = if is_letter(token) { LEFT_OUT } else { CHARACTER };
            go(at, State::of(if data::readings(code).is_empty() { 0 } else { missing }, false));
        }
        if !is_letter(token) {
            go(at + 1, State::of(self.alike.cost(at, code), false));
            return;
        }
        for &syllable in data::readings(code) {
            for &(length, way) in self.sounds.ways(syllable, at) {
                go(at + usize::from(length), way);
            }
        }
    }

    /// Nonsense must not find anything: the less was typed, the more of the name it has to be.
    fn accepts(&self, found: Aligned) -> bool {
        let (cost, within) = (found.state.cost(), found.state.is_within());
        match (self.query.letters, self.query.tokens.len()) {
            (1, 1) => !within,
            (0, ..5) => cost < CHARACTER || !within && found.rest == 0,
            (0, _) => cost < CHARACTER || !within,
            // Of initials with an error every name would have some.
            (..6, _) => cost < LETTER || !within && (found.rest == 0 || found.state.cut() < 2),
            _ => true,
        }
    }
}

fn is_letter(token: Token) -> bool {
    matches!(token, Token::Letter(_))
}
