//! A draft as the end of an address, behind its `#`: short, of a known version, and safe to be read from anybody.
//!
//! Bytes in base64url (RFC 4648): the version; a check sum, by which a link that was cut off on its way is known; where
//! the link leads; the answers. Words of the form are numbers here. Those stay what they are: words are added at the end.

use super::{Answer, MOST_BYTES, Name};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

/// The version that is written.
const VERSION: u8 = 1;

/// Questions and sections by their numbers: to be added to, never changed.
pub const WORDS: [&str; 36] = [
    "birthDate",
    "intends",
    "employer",
    "position",
    "occupation",
    "start",
    "end",
    "partTime",
    "employerFounded",
    "employerDissolved",
    "relations",
    "level",
    "scheme",
    "obtained",
    "rank",
    "kind",
    "matches",
    "institution",
    "program",
    "major",
    "majorCategory",
    "status",
    "assessed",
    "hoursMet",
    "certificate",
    "asOf",
    "target",
    "who",
    "paste",
    "papers",
    "remind",
    "work",
    "certificates",
    "titles",
    "education",
    "training",
];

/// Says that the text itself follows, and no number.
const SPELT: u8 = 255;

/// What a link holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shared {
    /// Where it leads, as an address of the page has it behind its `#/`.
    pub to: String,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// Why a link cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Broken {
    /// Something is missing or was changed on the way.
    Damaged,
    /// It was made by a newer version of the page.
    Newer,
}

/// Writes the end of an address.
#[must_use]
pub fn write(shared: &Shared) -> String {
    let mut body = Vec::new();
    text(&mut body, &shared.to);
    for (name, value) in &shared.answers {
        if let Some(name) = Name::read(name) {
            answer(&mut body, &name, value);
        }
    }
    let mut bytes = vec![VERSION];
    bytes.extend(sum(&body).to_le_bytes());
    bytes.extend(body);
    BASE64.encode(bytes)
}

fn answer(body: &mut Vec<u8>, name: &Name<'_>, value: &str) {
    match name.record {
        Some((section, record)) => {
            word(body, section);
            number(body, record);
        }
        None => body.push(NO_RECORD),
    }
    word(body, name.question);
    match name.part.parse::<u8>() {
        Ok(part) if part < SPELT => body.push(part),
        _ => {
            body.push(SPELT);
            text(body, name.part);
        }
    }
    text(body, value);
}

const NO_RECORD: u8 = 254;

fn word(body: &mut Vec<u8>, one: &str) {
    match WORDS.iter().position(|word| *word == one) {
        Some(place) => body.push(place as u8),
        None => {
            body.push(SPELT);
            text(body, one);
        }
    }
}

/// Seven bits a byte, the last byte without the eighth.
fn number(body: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        body.push(number as u8 | 0x80);
        number >>= 7;
    }
    body.push(number as u8);
}

fn text(body: &mut Vec<u8>, text: &str) {
    number(body, text.len());
    body.extend(text.as_bytes());
}

/// Reads the end of an address.
///
/// # Errors
///
/// A link that is not whole gives nothing at all: half of somebody's answers would look like all of them.
pub fn read(end: &str) -> Result<Shared, Broken> {
    if end.len() > MOST_BYTES {
        return Err(Broken::Damaged);
    }
    let bytes = BASE64.decode(end.trim()).map_err(|_| Broken::Damaged)?;
    let (version, rest) = bytes.split_first().ok_or(Broken::Damaged)?;
    if *version != VERSION {
        return Err(if *version > VERSION { Broken::Newer } else { Broken::Damaged });
    }
    let (check, body) = rest.split_first_chunk().ok_or(Broken::Damaged)?;
    if u32::from_le_bytes(*check) != sum(body) {
        return Err(Broken::Damaged);
    }
    Reader(body).shared().ok_or(Broken::Damaged)
}

/// FNV-1a.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn shared(mut self) -> Option<Shared> {
        let mut shared = Shared { to: self.text()?.into(), answers: Vec::new() };
        while let Some(&first) = self.0.first() {
            let record = if first == NO_RECORD {
                self.byte()?;
                None
            } else {
                Some((self.word()?, self.number()?))
            };
            let question = self.word()?;
            let part = match self.byte()? {
                SPELT => self.text()?.to_string(),
                part => part.to_string(),
            };
            let name = Name { record, question, part: &part }.written();
            // A word that was spelt out could make another name of it.
            Name::read(&name).filter(|read| read.written() == name)?;
            shared.answers.push((name, self.text()?.into()));
        }
        Some(shared)
    }

    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    fn word(&mut self) -> Option<&'a str> {
        match self.byte()? {
            SPELT => self.text(),
            place => WORDS.get(usize::from(place)).copied(),
        }
    }

    /// No length in a text of [`MOST_BYTES`] needs more than three bytes.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in [0, 7, 14] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }
}
