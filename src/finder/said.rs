//! A syllable as it may be said or written: zh for z, n for l, in for ing, u for ü.

use super::align::SOUTHERN;

/// zhuang and its like.
pub const LONGEST_SYLLABLE: usize = 6;

/// One way of saying a syllable, and what it costs.
#[derive(Clone, Copy)]
pub struct Said {
    letters: [u8; LONGEST_SYLLABLE + 1],
    length: u8,
    pub cost: u8,
}

impl Said {
    fn of(letters: &[u8]) -> Said {
        let mut said = Said { letters: [0; LONGEST_SYLLABLE + 1], length: 0, cost: 0 };
        letters.iter().for_each(|&letter| said.push(letter));
        said
    }

    pub fn letters(&self) -> &[u8] {
        &self.letters[..usize::from(self.length).min(LONGEST_SYLLABLE)]
    }

    fn push(&mut self, letter: u8) {
        // What would be too long is no syllable that anybody says.
        if let Some(place) = self.letters.get_mut(usize::from(self.length)) {
            *place = letter;
            self.length += 1;
        }
    }

    /// With another beginning in the place of its first letters.
    fn with_initial(self, initial: &[u8], old: usize) -> Said {
        let mut other = Said::of(initial);
        self.letters().iter().skip(old).for_each(|&letter| other.push(letter));
        other.cost = self.cost + SOUTHERN;
        other
    }
}

/// All ways of saying a syllable.
pub fn variants(syllable: &[u8]) -> impl Iterator<Item = Said> {
    let own = Said::of(syllable);
    let initials = [Some(own), other_initial(own)].into_iter().flatten();
    let finals = initials.flat_map(|said| [Some(said), other_final(said)].into_iter().flatten());
    finals.flat_map(|said| [Some(said), plain_u(said)].into_iter().flatten())
}

fn other_initial(said: Said) -> Option<Said> {
    Some(match said.letters() {
        [flat @ (b'z' | b'c' | b's'), b'h', ..] => said.with_initial(&[*flat], 2),
        [flat @ (b'z' | b'c' | b's'), ..] => said.with_initial(&[*flat, b'h'], 1),
        [b'n', _, ..] => said.with_initial(b"l", 1),
        [b'l', ..] => said.with_initial(b"n", 1),
        _ => return None,
    })
}

fn other_final(mut said: Said) -> Option<Said> {
    match said.letters() {
        [.., b'a' | b'e' | b'i', b'n', b'g'] => said.length -= 1,
        [.., b'a' | b'e' | b'i', b'n'] => said.push(b'g'),
        _ => return None,
    }
    said.cost += SOUTHERN;
    Some(said)
}

/// ü, stored as v, is written u as well.
fn plain_u(mut said: Said) -> Option<Said> {
    let place = said.letters().iter().position(|&letter| letter == b'v')?;
    said.letters[place] = b'u';
    Some(said)
}
