//! The paper that cards are drawn on: shapes walk in, a PNG with a palette walks out. Every colour comes in sixteen
//! strengths, from the paper up, which makes round edges smooth.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

/// How wide a card is, in pixels.
pub(super) const WIDTH: usize = 1200;
/// How high.
pub(super) const HEIGHT: usize = 630;

/// The colours of the theme in its light form: paper, the six waves, ink, and two greys.
const COLOURS: [[u8; 3]; 10] = [
    [0xfa, 0xf7, 0xf1],
    [0x9a, 0x34, 0x16],
    [0x27, 0x7b, 0x9c],
    [0xa1, 0x8d, 0x13],
    [0x5c, 0x1c, 0x3f],
    [0x6c, 0x8e, 0x64],
    [0x52, 0x24, 0x9a],
    [0x1c, 0x1a, 0x17],
    [0x8a, 0x81, 0x72],
    [0xe8, 0xe1, 0xd3],
];

/// A colour: 1 to 6 are the waves'.
pub(super) type Colour = usize;
/// Black, or nearly.
pub(super) const INK: Colour = 7;
/// For what belongs to no wave.
pub(super) const GREY: Colour = 8;
/// For lines and grounds.
pub(super) const PALE: Colour = 9;

/// How many strengths a colour has.
const STRENGTHS: usize = 16;

/// A card that is being drawn.
pub(super) struct Raster {
    pixels: Vec<u8>,
}

impl Raster {
    /// An empty card.
    pub(super) fn new() -> Self {
        Self { pixels: vec![0; WIDTH * HEIGHT] }
    }

    /// Draws a rectangle.
    pub(super) fn rectangle(&mut self, left: f64, top: f64, width: f64, height: f64, colour: Colour) {
        let (from, to) = (pixel(left), pixel(left + width).min(WIDTH));
        let value = shade(colour, STRENGTHS - 1);
        for row in pixel(top)..pixel(top + height).min(HEIGHT) {
            if let Some(span) = self.pixels.get_mut(row * WIDTH + from..row * WIDTH + to.max(from)) {
                span.fill(value);
            }
        }
    }

    /// Draws a disc.
    pub(super) fn disc(&mut self, x: f64, y: f64, radius: f64, colour: Colour) {
        for row in pixel(y - radius)..=pixel(y + radius) {
            for column in pixel(x - radius)..=pixel(x + radius) {
                let (across, down) = (centre(column) - x, centre(row) - y);
                let cover = radius - across.hypot(down) + 0.5;
                self.dab(column, row, colour, cover.clamp(0.0, 1.0));
            }
        }
    }

    /// Draws a ring, as wide as a line.
    pub(super) fn ring(&mut self, x: f64, y: f64, radius: f64, colour: Colour) {
        self.disc(x, y, radius, colour);
        self.disc(x, y, radius - 3.0, 0);
    }

    /// Draws the mark of a wave: a square for the odd, a disc for the even; a grey disc for none.
    pub(super) fn mark(&mut self, x: f64, y: f64, radius: f64, slot: usize) {
        match slot {
            0 => self.disc(x, y, radius, GREY),
            _ if slot % 2 == 1 => {
                self.rectangle(x - radius, y - radius, 2.0 * radius, 2.0 * radius, slot.min(6));
            }
            _ => self.disc(x, y, radius, slot.min(6)),
        }
    }

    fn dab(&mut self, column: usize, row: usize, colour: Colour, cover: f64) {
        // Out of 16 at most.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it lies between 0 and 15"
        )]
        let strength = (cover * 15.0).round() as usize;
        let place = row * WIDTH + column;
        if strength > 0
            && column < WIDTH
            && let Some(pixel) = self.pixels.get_mut(place)
        {
            *pixel = shade(colour, strength);
        }
    }

    /// Writes the card; `None` if the encoder refuses, which it does not for a picture of this size.
    pub(super) fn to_png(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let (width, height) = (u32::try_from(WIDTH).ok()?, u32::try_from(HEIGHT).ok()?);
        let mut encoder = Encoder::new(&mut bytes, width, height);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette());
        encoder.set_compression(Compression::Balanced);
        encoder.set_filter(Filter::NoFilter);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.pixels).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}

/// The place of a colour in the palette.
fn shade(colour: Colour, strength: usize) -> u8 {
    u8::try_from(colour * STRENGTHS + strength).unwrap_or_default()
}

fn palette() -> Vec<u8> {
    let [paper, ..] = COLOURS;
    let mix = |own: u8, paper: u8, strength: usize| {
        let (own, paper, strength) = (usize::from(own), usize::from(paper), strength);
        u8::try_from((own * strength + paper * (STRENGTHS - 1 - strength)) / (STRENGTHS - 1))
            .unwrap_or(u8::MAX)
    };
    let shades = |colour: &[u8; 3]| {
        let colour = *colour;
        (0..STRENGTHS).flat_map(move |strength| {
            colour.into_iter().zip(paper).map(move |(own, paper)| mix(own, paper, strength))
        })
    };
    COLOURS.iter().flat_map(shades).collect()
}

/// The pixel that holds a place; what lies before the edge counts as the edge.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float saturates")]
fn pixel(place: f64) -> usize {
    (place.round() as usize).min(WIDTH)
}

#[expect(clippy::cast_precision_loss, reason = "pixels are few")]
fn centre(pixel: usize) -> f64 {
    pixel as f64 + 0.5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_begin_at_the_paper() {
        let palette = palette();
        assert_eq!(palette.len(), COLOURS.len() * STRENGTHS * 3);
        let at = |colour, strength| {
            let place = usize::from(shade(colour, strength)) * 3;
            &palette[place..place + 3]
        };
        assert_eq!(at(1, 0), COLOURS[0]);
        assert_eq!(at(1, STRENGTHS - 1), COLOURS[1]);
    }

    #[test]
    fn shapes_stay_on_the_card() {
        let mut raster = Raster::new();
        raster.rectangle(-50.0, -50.0, 5000.0, 60.0, INK);
        raster.disc(1200.0, 630.0, 40.0, 1);
        raster.disc(f64::NAN, f64::INFINITY, 1.0, 1);
        assert_eq!(raster.pixels[0], shade(INK, STRENGTHS - 1));
        assert_eq!(raster.pixels[WIDTH * 10], 0);
        assert_eq!(raster.pixels[WIDTH * HEIGHT - 1], shade(1, STRENGTHS - 1));
        // The part of the disc beyond the right edge is not drawn on the left.
        assert_eq!(raster.pixels[WIDTH * 620], 0);
    }
}
