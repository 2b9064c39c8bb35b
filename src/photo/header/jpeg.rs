//! A JPEG's markers, from the first to the one that ends it: nothing is decoded.

use super::{Format, Header, big16};

/// What only a JPEG says.
#[derive(Debug, Clone, Default)]
pub struct Jpeg {
    /// The number of the frame's kind: 0 baseline, 1 extended, 2 progressive; others hardly anybody reads.
    pub kind: u8,
    /// Bits of a sample.
    pub precision: u8,
    /// Components: 1 grey, 3 colour, 4 CMYK.
    pub components: u8,
    /// How often the data goes over the picture.
    pub scans: u32,
    /// Whether Adobe's marker is there, whose CMYK is inverted.
    pub adobe: bool,
    /// The table that the first component is quantised by, in the file's order.
    pub table: Option<[u16; 64]>,
    /// Where the end marker ends; absent where it is missing.
    pub end: Option<usize>,
    /// Of a progressive file, for each component by its name: the coefficients that have come in full.
    coefficients: Vec<(u8, u64)>,
    /// Where the data of each scan end: at the marker that follows.
    pub scan_ends: Vec<usize>,
}

impl Jpeg {
    /// Whether the data goes over the picture several times.
    #[must_use]
    pub fn progressive(&self) -> bool {
        self.kind == 2
    }

    /// Whether all scans of a progressive file are there.
    #[must_use]
    pub fn complete(&self) -> bool {
        !self.progressive() || self.coefficients.iter().all(|(_, come)| *come == u64::MAX)
    }
}

const RESTARTS: std::ops::RangeInclusive<u8> = 0xd0..=0xd7;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const TABLES: u8 = 0xdb;
const JFIF: &[u8] = b"JFIF\0";
const EXIF: &[u8] = b"Exif\0\0";

/// Walks over the markers.
pub fn read(bytes: &[u8]) -> Header {
    let mut walk = Walk {
        bytes,
        at: 2,
        header: Header::bare(Format::Jpeg),
        jpeg: Jpeg::default(),
        tables: [None; 4],
        first: None,
    };
    while let Some(marker) = walk.marker() {
        if walk.jpeg.scan_ends.len() < walk.jpeg.scans as usize && !RESTARTS.contains(&marker) {
            walk.jpeg.scan_ends.push(walk.at - 2);
        }
        match marker {
            END => {
                walk.jpeg.end = Some(walk.at);
                break;
            }
            // Without a length: parameters that stand alone.
            0x01 | 0xd0..=0xd8 => {}
            _ => {
                if walk.segment(marker).is_none() {
                    break;
                }
            }
        }
    }
    let Walk { mut header, jpeg, .. } = walk;
    header.held = jpeg.progressive();
    header.jpeg = Some(jpeg);
    header
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
    header: Header,
    jpeg: Jpeg,
    tables: [Option<[u16; 64]>; 4],
    /// The number of the first component's table: tables may stand behind the frame, up to the scan.
    first: Option<u8>,
}

impl Walk<'_> {
    /// The next marker. What stands between is data of a scan, or rubbish that decoders pass over, too.
    fn marker(&mut self) -> Option<u8> {
        loop {
            let rest = self.bytes.get(self.at..)?;
            self.at += rest.iter().position(|byte| *byte == 0xff)? + 1;
            let mut next = *self.bytes.get(self.at)?;
            while next == 0xff {
                self.at += 1;
                next = *self.bytes.get(self.at)?;
            }
            self.at += 1;
            if next != 0 {
                return Some(next);
            }
        }
    }

    /// Reads a segment and steps over it; none where it goes beyond the file.
    fn segment(&mut self, marker: u8) -> Option<()> {
        let length = usize::from(big16(self.bytes, self.at)?);
        let data = self.bytes.get(self.at + 2..(self.at + length).max(self.at + 2))?;
        match marker {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => self.frame(marker - 0xc0, data),
            TABLES => self.quantisation(data),
            SCAN => self.scan(data),
            0xe0 if data.starts_with(JFIF) => self.header.dpi = density(data),
            0xe1 if data.starts_with(EXIF) && !self.header.exif => {
                self.header = self.header.clone().with_exif(&data[EXIF.len()..]);
            }
            0xee if data.starts_with(b"Adobe") => self.jpeg.adobe = true,
            _ => {}
        }
        self.at += length.max(2);
        Some(())
    }

    /// The first frame counts: decoders refuse a second one.
    fn frame(&mut self, kind: u8, data: &[u8]) {
        if self.header.stored.is_some() {
            return;
        }
        let (Some(height), Some(width)) = (big16(data, 1), big16(data, 3)) else { return };
        let Some(&components) = data.get(5) else { return };
        if width > 0 && height > 0 {
            self.header.stored = Some((width.into(), height.into()));
        }
        self.jpeg = Jpeg { kind, precision: data[0], components, ..std::mem::take(&mut self.jpeg) };
        self.jpeg.coefficients = data[6..].chunks_exact(3).map(|component| (component[0], 0)).collect();
        self.first = data.get(8).copied();
    }

    /// Counts a scan, and of a progressive one the coefficients that it brings to full precision.
    fn scan(&mut self, data: &[u8]) {
        self.jpeg.scans += 1;
        let table = self.first.and_then(|index| self.tables[usize::from(index & 3)]);
        self.jpeg.table = self.jpeg.table.or(table);
        let [count, rest @ ..] = data else { return };
        let Some((names, &[first, last, precision])) = rest.split_at_checked(2 * usize::from(*count)) else { return };
        if precision & 15 != 0 || first > last || last > 63 {
            return;
        }
        let come = u64::MAX >> (63 - (last - first)) << first;
        for (name, coefficients) in &mut self.jpeg.coefficients {
            if names.chunks_exact(2).any(|one| one[0] == *name) {
                *coefficients |= come;
            }
        }
    }

    fn quantisation(&mut self, mut data: &[u8]) {
        while let [which, rest @ ..] = data {
            let bytes = if which >> 4 == 0 { 64 } else { 128 };
            let Some((values, rest)) = rest.split_at_checked(bytes) else { return };
            let mut table = [0; 64];
            for (value, pair) in table.iter_mut().zip(values.chunks(bytes / 64)) {
                *value = pair.iter().fold(0, |high, low| high << 8 | u16::from(*low));
            }
            self.tables[usize::from(which & 3)] = Some(table);
            data = rest;
        }
    }
}

/// Dots an inch that JFIF names; it may name none, or dots a centimetre.
fn density(data: &[u8]) -> Option<u16> {
    let dots = big16(data, 8)?;
    match data.get(7)? {
        1 => Some(dots),
        2 => Some((f64::from(dots) * 2.54).round() as u16),
        _ => None,
    }
    .filter(|dots| *dots > 0)
}
