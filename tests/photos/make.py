"""Makes the photos of this folder, from pictures that packages bring and from nothing, and what is intended of each.

Run once, and again only to change the corpus; the files are committed:

    python3 -m venv venv && venv/bin/pip install ai-edge-litert==2.* imagecodecs numpy pillow scikit-image
    npm pack @mediapipe/selfie_segmentation@0.1.1675465747      # unpack it
    pip download --no-deps --no-binary :all: face_recognition==1.3.0    # unpack it
    venv/bin/python make.py UNPACKED_SEGMENTATION UNPACKED_FACE_RECOGNITION

Origin and licence of every picture: README.md.
"""

import io
import json
import struct
import sys
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import skimage.data
import skimage.filters
from ai_edge_litert.interpreter import Interpreter
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

HERE = Path(__file__).parent
SEGMENTATION, FACES = (Path(arg) for arg in sys.argv[1:3])
SIZE = (413, 578)
intended = {}


def keep(name, data, **checks):
    (HERE / name).write_bytes(data)
    intended[name] = checks


def jpeg(image, quality=90, **options):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=0, **options)
    return out.getvalue()


def segments(image):
    """How much each pixel belongs to the person, 0 … 1."""
    model = Interpreter(str(SEGMENTATION / "selfie_segmentation.tflite"))
    model.allocate_tensors()
    small = np.asarray(image.resize((256, 256), Image.BILINEAR), np.float32)[None] / 255
    model.set_tensor(model.get_input_details()[0]["index"], small)
    model.invoke()
    mask = model.get_tensor(model.get_output_details()[0]["index"])[0, :, :, 0]
    mask = Image.fromarray((mask.clip(0, 1) * 255).astype(np.uint8)).resize(image.size, Image.BICUBIC)
    mask = np.asarray(mask, np.float32) / 255
    return ((mask - 0.35) / 0.4).clip(0, 1)


def placed(image, mask, box):
    """The part of a picture that becomes a photo, and its mask; below the picture the person goes on to the edge."""
    cut = image.crop(box).resize(SIZE, Image.LANCZOS)
    cut_mask = Image.fromarray((mask * 255).astype(np.uint8)).crop(box).resize(SIZE, Image.BICUBIC)
    return np.asarray(cut, np.float32), np.asarray(cut_mask, np.float32) / 255


def drawn(shirt):
    """A person that nobody is: shaded ellipses with the grain of skin and hair."""
    rng = np.random.default_rng(7)
    width, height = SIZE
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    canvas, mask = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)

    def put(inside, colour, shade):
        alpha = inside.clip(0, 1)[..., None]
        light = (1 + shade)[..., None]
        canvas[:] = canvas * (1 - alpha) + alpha * np.asarray(colour, np.float32) * light
        mask[:] = np.maximum(mask, alpha[..., 0])

    def ellipse(cx, cy, rx, ry):
        return (1 - np.hypot((x - cx) / rx, (y - cy) / ry)) * min(rx, ry) / 1.5

    grain = rng.normal(0, 1, (height, width)).astype(np.float32)
    soft = skimage.filters.gaussian(grain, 1.2)
    fold = 0.06 * np.sin(x / 17 + y / 31) - 0.10 * np.abs(x - width / 2) / width
    put(ellipse(206, 610, 205, 190), shirt, fold - 0.05 + 0.01 * soft)
    put(ellipse(206, 225, 112, 150), (45, 36, 32), 0.5 * soft)
    skin = (198, 152, 124)
    put(ellipse(206, 390, 52, 70), skin, -0.2 + 0.04 * soft)
    put(ellipse(206, 262, 92, 122), skin, 0.10 - 0.25 * np.abs(x - 190) / 100 + 0.05 * soft)
    for cx in (170, 242):
        put(ellipse(cx, 243, 20, 9), (235, 232, 228), 0 * x)
        put(ellipse(cx, 243, 8, 8), (40, 28, 22), 0 * x)
        put(ellipse(cx, 222, 26, 6), (50, 38, 32), 0.3 * soft)
    put(ellipse(206, 285, 13, 24), (180, 132, 108), 0.1 * soft)
    put(ellipse(206, 328, 32, 9), (168, 88, 84), 0.1 * soft)
    return canvas.clip(0, 255), mask


def darker_skin(person, mask):
    """The same photo of a person whose skin reflects a third: everything else, the light too, is as it was."""
    image = Image.fromarray(person.astype(np.uint8)).convert("YCbCr")
    _, cb, cr = (np.asarray(band, np.float32) for band in image.split())
    skin = ((cr > 136) & (cr < 172) & (cb > 85) & (cb < 128) & (np.mgrid[0 : person.shape[0], 0 : person.shape[1]][0] < 440)).astype(np.float32)
    skin = np.asarray(Image.fromarray((skin * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(4)), np.float32) / 255
    linear = (person / 255) ** 2.2
    return (linear * (1 - 0.68 * skin[..., None])) ** (1 / 2.2) * 255


def backgrounds():
    width, height = SIZE
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    rng = np.random.default_rng(3)

    def plain(*colour):
        return np.ones((height, width, 3), np.float32) * np.asarray(colour, np.float32)

    shaded = (252 - 34 * x / width - 10 * y / height)[..., None] * np.ones(3, np.float32)
    rocket = Image.fromarray(skimage.data.rocket()).crop((0, 120, 220, 427)).resize(SIZE, Image.LANCZOS)
    noise = rng.normal(0, 1.2, (height, width, 1)).astype(np.float32)
    return {
        "white": (plain(250, 250, 250) + noise, "pass"),
        "offwhite": (plain(236, 234, 229) + noise, "warn"),
        "shaded": (shaded + noise, "warn"),
        "grey": (plain(150, 150, 152) + noise, "fail"),
        "blue": (plain(67, 142, 219) + noise, "fail"),
        "red": (plain(200, 30, 40) + noise, "fail"),
        "outdoor": (np.asarray(rocket, np.float32), "fail"),
    }


def persons():
    astronaut = Image.fromarray(skimage.data.astronaut())
    official = Image.open(FACES / "tests/test_images/obama.jpg").convert("RGB")
    light, light_mask = placed(astronaut, segments(astronaut), (131, -11, 319, 253))
    dark, dark_mask = placed(official, segments(official), (252, -36, 732, 636))
    return {
        "a": (light, light_mask),
        "adark": (darker_skin(light, light_mask), light_mask),
        "b": (dark, dark_mask),
        "drawn": drawn((70, 84, 128)),
        "shirt": drawn((238, 238, 240)),
    }


def composed(person, mask, ground):
    image = person * mask[..., None] + ground * (1 - mask[..., None])
    return Image.fromarray(image.clip(0, 255).astype(np.uint8))


def exif(orientation):
    entries = struct.pack(">HHII", 0x0112, 3, 1, orientation << 16)
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entries + struct.pack(">I", 0)


UNTURN = {
    2: [Image.FLIP_LEFT_RIGHT], 3: [Image.ROTATE_180], 4: [Image.FLIP_TOP_BOTTOM], 5: [Image.TRANSPOSE],
    6: [Image.ROTATE_90], 7: [Image.TRANSVERSE], 8: [Image.ROTATE_270],
}


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def interlaced(image):
    """An Adam7 PNG, which Pillow does not write."""
    pixels = np.asarray(image)
    height, width, _ = pixels.shape
    rows = b""
    for x0, y0, dx, dy in [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]:
        part = pixels[y0::dy, x0::dx]
        if part.size:
            rows += b"".join(b"\0" + row.tobytes() for row in part)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def formats(photo):
    small = photo.resize((240, 336), Image.LANCZOS)
    for orientation in range(1, 9):
        stored = small
        for step in UNTURN.get(orientation, []):
            stored = stored.transpose(step)
        keep(f"orientation-{orientation}.jpg", jpeg(stored, 85, exif=exif(orientation)), integrity="pass", dimensions="warn", face="pass")
    array = np.asarray(small)
    keep("progressive.jpg", jpeg(small, progressive=True), format="pass", integrity="pass", colour="pass")
    keep("grey.jpg", jpeg(small.convert("L").resize((295, 413))), integrity="pass", colour="warn")
    inks = 255 - np.dstack([array, np.full(array.shape[:2], 255, np.uint8)])
    keep("cmyk.jpg", imagecodecs.jpeg8_encode(255 - inks, 90, colorspace="CMYK", outcolorspace="CMYK"), integrity="warn", background="pass")
    keep("ycck.jpg", imagecodecs.jpeg8_encode(255 - inks, 90, colorspace="CMYK", outcolorspace="YCCK"), integrity="warn", background="pass")
    profile = imagecodecs.cms_profile("rgb", whitepoint=[0.3127, 0.3290, 1.0], primaries=[0.680, 0.320, 1.0, 0.265, 0.690, 1.0, 0.150, 0.060, 1.0], gamma=2.2)
    keep("display-p3.jpg", jpeg(small, icc_profile=bytes(profile)), integrity="pass", colour="pass")
    keep("twelve-bits.jpg", imagecodecs.jpeg8_encode(array.astype(np.uint16) * 16, 90, bitspersample=12), integrity="warn", background="skipped")
    keep("deep.png", imagecodecs.png_encode(array.astype(np.uint16) * 257, 9), format="fail", integrity="pass", compression="skipped")
    keep("interlaced.png", interlaced(small), format="fail", integrity="pass")
    keep("really-png.jpg", imagecodecs.png_encode(np.asarray(small.resize((120, 168)))), format="fail", integrity="pass", dimensions="fail")
    transparent = small.resize((120, 168)).convert("RGBA")
    transparent.putalpha(Image.linear_gradient("L").resize((120, 168)))
    for name, form, options in [("transparent.png", "PNG", {}), ("lossy.webp", "WEBP", {"quality": 90}), ("lossless.webp", "WEBP", {"lossless": True}),
                                ("palette.png", "PNG", {}), ("other.gif", "GIF", {}), ("other.bmp", "BMP", {}), ("other.tiff", "TIFF", {"compression": "tiff_adobe_deflate"})]:
        image = transparent if name == "transparent.png" else small.resize((120, 168))
        image = image.quantize(32) if name in ("palette.png", "other.gif") else image
        out = io.BytesIO()
        image.save(out, form, **options)
        readable = form in ("PNG", "WEBP")
        keep(name, out.getvalue(), format="fail", integrity="pass" if readable else "fail", colour="pass" if readable else "skipped")
    keep("heic-named.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64), format="fail", integrity="fail", dimensions="skipped", face="skipped")
    keep("unknown.jpg", b"this is no picture at all\n", format="fail", integrity="fail", dimensions="skipped")
    whole = jpeg(small, 80)
    keep("trailing.jpg", whole + b"what phones put behind: video, depth, notes", integrity="warn")
    frame = whole.index(b"\xff\xc0")
    keep("claims-256-megapixels.jpg", whole[: frame + 5] + struct.pack(">HH", 16000, 16000) + whole[frame + 9 :])
    keep("claims-60-megapixels.jpg", whole[: frame + 5] + struct.pack(">HH", 7700, 7700) + whole[frame + 9 :], integrity="fail")


def judged(photo, two, scene):
    """A pass, a warning and a failure of what the formats and backgrounds do not show."""
    keep("ready.jpg", sized(photo.resize((295, 413), Image.LANCZOS)), format="pass", fileSize="pass", integrity="pass", dimensions="pass",
         background="pass", exposure="pass", colour="pass", sharpness="pass", compression="pass", face="pass")
    one_inch = photo.resize((295, 413), Image.LANCZOS)
    for name, bytes_, status in [("size-40500.jpg", 40_500, "warn"), ("size-81000.jpg", 81_000, "warn"), ("size-90000.jpg", 90_000, "fail")]:
        data = jpeg(one_inch, 70)
        filling = bytes_ - len(data)
        parts = [b"\xff\xfe" + struct.pack(">H", n + 2) + b" " * n for n in ([filling - 4] if filling < 60_000 else [40_000, filling - 40_008])]
        keep(name, data[:2] + b"".join(parts) + data[2:], fileSize=status, integrity="pass")
    keep("size-small.jpg", jpeg(one_inch, 60), fileSize="fail", compression="warn")
    keep("quality-20.jpg", jpeg(photo, 20), compression="fail")
    keep("ratio-warn.jpg", jpeg(photo.resize((430, 578)), 80), dimensions="warn")
    keep("ratio-fail.jpg", jpeg(photo.resize((500, 578)), 80), dimensions="fail")
    keep("blurred.jpg", jpeg(photo.filter(ImageFilter.GaussianBlur(2.2)), 85), sharpness="warn")
    keep("very-blurred.jpg", jpeg(photo.filter(ImageFilter.GaussianBlur(12)), 85), sharpness="fail")
    keep("burnt.jpg", jpeg(photo.point(lambda v: min(255, v * 3)), 80), exposure="fail")
    keep("bright.jpg", jpeg(photo.point(lambda v: min(255, int(v * 1.3))), 80), exposure="warn")
    keep("dark.jpg", jpeg(ImageEnhance.Brightness(photo).enhance(0.2), 85), exposure="warn", background="fail")
    keep("flat.jpg", jpeg(Image.new("RGB", SIZE, (128, 120, 118)), 80), exposure="fail", face="warn", sharpness="fail")
    turned = photo.rotate(17, Image.BICUBIC, fillcolor=(250, 250, 250))
    keep("tilted.jpg", jpeg(turned, 80), face="warn")
    far = Image.new("RGB", SIZE, (250, 250, 250))
    far.paste(photo.resize((206, 289), Image.LANCZOS), (100, 289))
    keep("far.jpg", jpeg(far, 80), face="warn")
    pair = Image.new("RGB", (826, 578), (250, 250, 250))
    pair.paste(photo, (0, 0))
    pair.paste(two, (413, 0))
    keep("two.jpg", jpeg(pair, 80), face="fail", dimensions="fail")
    keep("no-face.jpg", jpeg(scene, 80), face="warn")


def sized(image):
    """The highest quality below 80,000 bytes."""
    return next(data for quality in range(100, 1, -1) if len(data := jpeg(image, quality, dpi=(300, 300))) <= 80_000)


def documents():
    rng = np.random.default_rng(5)
    page = Image.fromarray(skimage.data.page()).convert("RGB").resize((768, 382), Image.LANCZOS)
    desk = Image.fromarray((rng.normal(0, 4, (640, 1000, 1)) + [92, 70, 54]).clip(0, 255).astype(np.uint8))
    desk.paste(page, (116, 129))
    keep("paper.jpg", jpeg(desk, 85), format="pass", integrity="pass", exposure="pass", sharpness="pass", compression="pass", frame="pass")
    keep("paper-cut.jpg", jpeg(desk.crop((300, 0, 1000, 640)), 85), frame="warn")
    keep("paper-blurred.jpg", jpeg(desk.filter(ImageFilter.GaussianBlur(7)), 85), sharpness="fail")
    keep("paper-flat.jpg", jpeg(Image.new("RGB", (800, 500), (200, 200, 200)), 85), exposure="fail", frame="skipped")
    out = io.BytesIO()
    page.save(out, "PNG")
    keep("paper-scan.png", out.getvalue(), format="pass", frame="skipped", compression="skipped")


def main():
    grounds, people = backgrounds(), persons()
    for name, (person, mask) in people.items():
        Image.fromarray(((mask > 0.5) * 255).astype(np.uint8)).convert("1").save(HERE / f"mask-{name}.png", optimize=True)
        for ground, (pixels, status) in grounds.items():
            keep(f"{name}-{ground}.jpg", jpeg(composed(person, mask, pixels), 88), background=status, integrity="pass")
    white = grounds["white"][0]
    formats(composed(*people["a"], white))
    scene = Image.fromarray(skimage.data.coffee()).crop((0, 0, 285, 399)).resize(SIZE, Image.LANCZOS)
    judged(composed(*people["b"], white), composed(*people["a"], white), scene)
    documents()
    (HERE / "intended.json").write_text(json.dumps(intended, indent=1) + "\n")


main()
