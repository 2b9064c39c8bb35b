//! What other programs see in repaired photos: Pillow here, Chromium in `tests/e2e/photo.test.mjs`, which reads what is
//! written down here. (The second decoder in Rust looks at every repaired photo of these tests, in `fixed.rs`.)

use super::corpus::{MODEL, file, json, names, path};
use super::pictures::{Kind, chance, encoded, picture};
use baokao::photo::decode::decode;
use baokao::photo::fix::{Options, fix};
use baokao::photo::header::Header;
use baokao::photo::pixels::Pixels;
use serde_json::{Map, Value};
use std::path::PathBuf;
use std::process::Command;

/// None where nothing can be made of it, or nothing needs to be.
fn repaired(bytes: &[u8]) -> Option<Vec<u8>> {
    let fixed = fix(bytes, Options::default(), Some(&MODEL)).ok()?;
    (!fixed.changes.is_empty()).then_some(fixed.bytes)
}

fn ours(bytes: &[u8]) -> Pixels {
    decode(bytes, &Header::read(bytes), Some(1)).unwrap().pixels
}

/// Opens every file that it is told the name of, and writes its pixels beside it.
const SCRIPT: &str = "
import sys
from PIL import Image
for name in sys.stdin.read().split('\\n'):
    image = Image.open(name)
    assert (image.format, image.mode, image.info['dpi']) == ('JPEG', 'RGB', (300, 300)), name
    assert not image.getexif() and 'icc_profile' not in image.info, name
    open(name + '.rgb', 'wb').write(image.tobytes())
";

/// `./dev test` installs Pillow and names Python; `cargo test` alone does without.
#[test]
fn pillow_sees_the_same_picture() {
    let Some(python) = std::env::var_os("BAOKAO_PYTHON") else {
        assert!(std::env::var_os("CI").is_none(), "./dev test names a Python with Pillow in BAOKAO_PYTHON");
        eprintln!("NOT TESTED: no Python with Pillow; ./dev test installs it");
        return;
    };
    let folder = std::env::temp_dir().join(format!("baokao-pillow-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut rng = chance(7);
    let random = (0..40).map(|i| {
        let kind = [Kind::Noise, Kind::Flat, Kind::Gradient, Kind::Stripes][i % 4];
        encoded(&picture(&mut rng, kind, 20 + 17 * i as u32, 900 - 21 * i as u32), Some(90))
    });
    let files: Vec<(PathBuf, Vec<u8>)> = names()
        .iter()
        .map(|name| file(name))
        .chain(random)
        .filter_map(|bytes| repaired(&bytes))
        .enumerate()
        .map(|(i, bytes)| (folder.join(format!("{i}.jpg")), bytes))
        .collect();
    assert!(files.len() > 90, "{} repaired photos", files.len());
    for (path, bytes) in &files {
        std::fs::write(path, bytes).unwrap();
    }
    let list: Vec<&str> = files.iter().map(|(path, _)| path.to_str().unwrap()).collect();
    let list_file = folder.join("list");
    std::fs::write(&list_file, list.join("\n")).unwrap();
    let seen =
        Command::new(python).args(["-c", SCRIPT]).stdin(std::fs::File::open(list_file).unwrap()).output().unwrap();
    assert!(seen.status.success(), "{}", String::from_utf8_lossy(&seen.stderr));
    for (path, bytes) in &files {
        let theirs = std::fs::read(path.with_extension("jpg.rgb")).unwrap();
        let own = ours(bytes);
        assert_eq!(theirs.len(), own.rgb().len());
        let most = own.rgb().iter().zip(&theirs).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(most <= Some(6), "{}: Pillow differs by {most:?}", path.display());
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// Fields across and down.
const GRID: usize = 8;

/// The mean colours of a grid of fields, as the browser's test reckons them, too.
fn fields(pixels: &Pixels) -> Value {
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    let mut sums = [[0u64; 4]; GRID * GRID];
    for (at, pixel) in pixels.each().enumerate() {
        let (x, y) = (at % width, at / width);
        let sum = &mut sums[y * GRID / height * GRID + x * GRID / width];
        for (sum, level) in sum.iter_mut().zip(pixel.map(u64::from).into_iter().chain([1])) {
            *sum += level;
        }
    }
    sums.iter().flat_map(|[red, green, blue, count]| [red, green, blue].map(|sum| (sum + count / 2) / count)).collect()
}

/// `BAOKAO_WRITE_REPORTS=1` writes them anew: look at the difference before it is committed.
#[test]
fn what_the_browser_must_see_is_what_we_see() {
    let shown = [
        "two.jpg",
        "ycck.jpg",
        "interlaced.png",
        "lossy.webp",
        "orientation-5.jpg",
        "display-p3.jpg",
        "size-90000.jpg",
    ];
    let found: Map<String, Value> =
        shown.iter().map(|name| ((*name).into(), fields(&ours(&repaired(&file(name)).unwrap())))).collect();
    if std::env::var_os("BAOKAO_WRITE_REPORTS").is_some() {
        std::fs::write(path("repaired.json"), serde_json::to_string(&found).unwrap() + "\n").unwrap();
    }
    let known = json("repaired.json");
    for (name, fields) in &found {
        let level = |value: &Value| value.as_u64().unwrap();
        let pairs = fields.as_array().unwrap().iter().zip(known[name].as_array().unwrap());
        let most = pairs.map(|(one, other)| level(one).abs_diff(level(other))).max();
        // Sums of floating point may differ in the last digit from machine to machine.
        assert!(most <= Some(1), "{name}: {most:?}");
    }
    assert_eq!(found.len(), known.as_object().unwrap().len());
}
