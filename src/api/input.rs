//! Foreign values as the bytes that `embed/encode.js` writes.
//!
//! A value is a tag and what belongs to it: 0 null, 1 false, 2 true, 3 number (eight bytes),
//! 4 text (length, UTF-8), 5 list (length, values), 6 record (length, keys as texts each with
//! its value), 7 something else. Lengths are four bytes, all little-endian. The writer goes only as
//! deep as an applicant can be, which bounds the reader's depth too.

use crate::applicant::Value;

/// Values one after the other. Bytes that are no value end it.
pub struct Input<'a> {
    rest: &'a [u8],
}

/// Deeper than any applicant: a bound against bytes of another writer.
const DEPTH: u8 = 8;

impl<'a> Input<'a> {
    /// Reads from the start of the bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Input { rest: bytes }
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn length(&mut self) -> Option<usize> {
        let bytes: [u8; 4] = self.take(4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes) as usize)
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.length()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn value(&mut self, depth: u8) -> Option<Value<'a>> {
        let tag = self.take(1)?[0];
        if depth == 0 {
            return None;
        }
        Some(match tag {
            0 => Value::Null,
            1 => Value::Bool(false),
            2 => Value::Bool(true),
            3 => Value::Number(f64::from_le_bytes(self.take(8)?.try_into().ok()?)),
            4 => Value::Text(self.text()?),
            5 => {
                let mut items = self.room(1)?;
                for _ in 0..items.1 {
                    items.0.push(self.value(depth - 1)?);
                }
                Value::List(items.0)
            }
            6 => {
                let mut entries = self.room(5)?;
                for _ in 0..entries.1 {
                    entries.0.push((self.text()?, self.value(depth - 1)?));
                }
                Value::Record(entries.0)
            }
            7 => Value::Other,
            _ => return None,
        })
    }

    /// Room for as many items as are announced and can be there, each of at least `least` bytes.
    fn room<T>(&mut self, least: usize) -> Option<(Vec<T>, usize)> {
        let count = self.length()?;
        (count <= self.rest.len() / least).then(|| (Vec::with_capacity(count), count))
    }
}

impl<'a> Iterator for Input<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        let value = self.value(DEPTH);
        if value.is_none() {
            self.rest = &[];
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_is_read_back() {
        let mut bytes = vec![6, 3, 0, 0, 0];
        let key = |name: &str| [&(name.len() as u32).to_le_bytes()[..], name.as_bytes()].concat();
        bytes.extend([key("a"), vec![5, 3, 0, 0, 0, 0, 1, 2]].concat());
        bytes.extend([key("b"), vec![3], 1.5_f64.to_le_bytes().to_vec()].concat());
        bytes.extend([key("c"), vec![4], key("x")].concat());
        let list = Value::List(vec![Value::Null, Value::Bool(false), Value::Bool(true)]);
        let expected = Value::Record(vec![("a", list), ("b", Value::Number(1.5)), ("c", Value::Text("x"))]);
        assert_eq!(Input::new(&bytes).collect::<Vec<_>>(), [expected]);
    }

    #[test]
    fn broken_bytes_end_the_input_without_harm() {
        for bytes in [
            &[9][..],
            &[4, 255, 255, 255, 255],
            &[5, 255, 255, 255, 127, 0],
            &[6, 1, 0, 0, 0],
            &[4, 1, 0, 0, 0, 0xff],
            &[3, 1],
        ] {
            assert_eq!(Input::new(bytes).count(), 0, "{bytes:?}");
        }
        let deep: Vec<u8> = [5, 1, 0, 0, 0].repeat(100_000);
        assert_eq!(Input::new(&deep).count(), 0);
    }
}
