//! Files in one file: a ZIP without compression, for JPEGs do not get smaller.

use rawzip::{ZipArchiveWriter, ZipDataWriter};
use std::io::Write;

/// An archive in the making.
pub struct Archive(ZipArchiveWriter<Vec<u8>>);

impl Default for Archive {
    fn default() -> Archive {
        Archive(ZipArchiveWriter::new(Vec::new()))
    }
}

impl Archive {
    /// Takes in a file. Its name goes in as it is, in UTF-8; but a folder in it would be one.
    ///
    /// # Errors
    /// Where the name is longer, or the archive larger, than the format allows.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), rawzip::Error> {
        let (mut entry, config) = self.0.new_file(name).start()?;
        let mut data: ZipDataWriter<_> = config.wrap(&mut entry);
        data.write_all(bytes)?;
        let (_, described) = data.finish()?;
        entry.finish(described)?;
        Ok(())
    }

    /// The whole file.
    ///
    /// # Errors
    /// As [`add`](Archive::add).
    pub fn finish(self) -> Result<Vec<u8>, rawzip::Error> {
        self.0.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Archive;

    #[test]
    fn what_goes_in_comes_out() {
        let files = [("张三-1inch.jpg", vec![1, 2, 3]), ("b.jpg", Vec::new()), ("c.jpg", vec![7; 100_000])];
        let mut archive = Archive::default();
        for (name, content) in &files {
            archive.add(name, content).expect("a small file");
        }
        let bytes = archive.finish().expect("three small files");
        let read = rawzip::ZipArchive::from_slice(&bytes[..]).expect("an archive");
        let mut entries = read.entries();
        for (name, content) in files {
            let entry = entries.next_entry().expect("readable").expect("there");
            assert_eq!(entry.file_path().as_ref(), name.as_bytes());
            let found = read.get_entry(entry.wayfinder()).expect("its bytes");
            assert_eq!(found.data(), content);
        }
        assert!(entries.next_entry().expect("readable").is_none());
    }
}
