//! Reading flatbuffers, the layout of TensorFlow Lite's files: tables with fields that may be left out.

/// A place in a file.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    file: &'a [u8],
    at: usize,
}

/// Several things of one kind.
#[derive(Clone, Copy)]
pub struct List<'a> {
    file: &'a [u8],
    start: usize,
    /// How many.
    pub count: usize,
}

fn four(file: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(file.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn two(file: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(file.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// Where an offset leads.
fn follow(file: &[u8], at: usize) -> Option<usize> {
    at.checked_add(four(file, at)? as usize)
}

impl<'a> Table<'a> {
    /// The table that a file begins with.
    pub fn root(file: &'a [u8]) -> Option<Table<'a>> {
        Some(Table { file, at: follow(file, 0)? })
    }

    /// Where a field's value stands; none where it is left out.
    fn field(self, number: usize) -> Option<usize> {
        let back = four(self.file, self.at)? as i32;
        let fields = usize::try_from(i64::try_from(self.at).ok()? - i64::from(back)).ok()?;
        let place = 4 + 2 * number;
        if place + 2 > usize::from(two(self.file, fields)?) {
            return None;
        }
        let offset = usize::from(two(self.file, fields.checked_add(place)?)?);
        (offset != 0).then(|| self.at + offset)
    }

    /// A byte; 0 where it is left out.
    pub fn byte(self, number: usize) -> u8 {
        self.field(number).and_then(|at| self.file.get(at)).copied().unwrap_or(0)
    }

    /// A number; 0 where it is left out.
    pub fn number(self, number: usize) -> usize {
        self.field(number).and_then(|at| four(self.file, at)).unwrap_or(0) as usize
    }

    /// A table within.
    pub fn table(self, number: usize) -> Option<Table<'a>> {
        Some(Table { file: self.file, at: follow(self.file, self.field(number)?)? })
    }

    /// A list within; an empty one where it is left out.
    pub fn list(self, number: usize) -> Option<List<'a>> {
        let Some(at) = self.field(number) else { return Some(List { file: self.file, start: 0, count: 0 }) };
        let start = follow(self.file, at)?;
        let count = four(self.file, start)? as usize;
        // Each item has a byte at least.
        (count <= self.file.len()).then_some(List { file: self.file, start: start + 4, count })
    }
}

impl<'a> List<'a> {
    /// A list of tables.
    pub fn tables(self) -> Option<Vec<Table<'a>>> {
        (0..self.count)
            .map(|i| Some(Table { file: self.file, at: follow(self.file, self.start.checked_add(4 * i)?)? }))
            .collect()
    }

    /// A list of numbers, none of them negative.
    pub fn numbers(self) -> Option<Vec<usize>> {
        let number = |i| usize::try_from(four(self.file, self.start.checked_add(4 * i)?)? as i32).ok();
        (0..self.count).map(number).collect()
    }

    /// A list of bytes.
    pub fn bytes(self) -> Option<&'a [u8]> {
        self.file.get(self.start..self.start.checked_add(self.count)?)
    }
}
