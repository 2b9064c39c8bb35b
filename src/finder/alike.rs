//! What a character costs in the place of the one that was typed: input methods offer many that sound alike.

use super::align::{ALIKE, ALIKE_SOUTHERN, CHARACTER};
use super::data;
use super::query::{Query, Token};
use super::said::variants;

/// The costs for each character of a query, worked out once.
pub struct Alike {
    /// By the typed character's place; nothing for letters.
    costs: Vec<Vec<u8>>,
}

impl Alike {
    pub fn of(query: &Query) -> Alike {
        let costs = query.tokens.iter().map(|token| match token {
            Token::Letter(_) => Vec::new(),
            Token::Unknown => vec![CHARACTER; data::CHARACTERS.len()],
            Token::Known(typed) => costs(*typed),
        });
        Alike { costs: costs.collect() }
    }

    /// What the character `code` costs in the place of the typed one.
    pub fn cost(&self, at: usize, code: u16) -> u8 {
        self.costs[at][usize::from(code)]
    }
}

fn costs(typed: u16) -> Vec<u8> {
    let syllables = syllables(typed);
    let cost = |code: u16| {
        if code == typed {
            return 0;
        }
        data::readings(code).iter().map(|&one| syllables[usize::from(one)]).min().unwrap_or(CHARACTER)
    };
    (0..data::CHARACTERS.len() as u16).map(cost).collect()
}

/// What each syllable costs in the place of the typed character's readings.
fn syllables(typed: u16) -> Vec<u8> {
    let mut costs = vec![CHARACTER; data::SYLLABLE_COUNT];
    for &reading in data::readings(typed) {
        for said in variants(data::syllable(reading)) {
            if let Some(place) = data::place_of_syllable(said.letters()) {
                let cost = if said.cost == 0 { ALIKE } else { ALIKE_SOUTHERN };
                costs[place] = costs[place].min(cost);
            }
        }
    }
    costs
}
