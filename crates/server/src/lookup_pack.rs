//! What the browser's lookup is opened from: one pack for a town and a day, as it is and compressed as far as it goes.

use std::io;
use std::sync::{Arc, PoisonError};

use axum::body::Bytes;
use jiff::civil::Date;

use crate::catalogue_files::Loaded;
use crate::failure::Failure;

/// A pack, ready to send.
#[derive(Debug)]
pub struct Packed {
    /// As it is.
    pub plain: Bytes,
    /// Compressed with brotli.
    pub brotli: Bytes,
}

/// As small as it gets: it is made once a day.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 64 * 1024;

impl Loaded {
    /// The pack of a day. Which entry stands at which place is as in the listing: items first, then bundles.
    pub fn lookup_pack(&self, today: Date) -> Result<Arc<Packed>, Failure> {
        let mut kept = self.pack.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, packed)) = kept.as_ref().filter(|(day, _)| *day == today) {
            return Ok(Arc::clone(packed));
        }
        let listed = findable::listed(&self.catalogue, &self.town, today);
        let plain = findable::pack(&listed, &self.words);
        let packed = Arc::new(Packed {
            brotli: compressed(&plain)?.into(),
            plain: plain.into(),
        });
        *kept = Some((today, Arc::clone(&packed)));
        Ok(packed)
    }
}

fn compressed(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut out = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut out, BUFFER, QUALITY, WINDOW);
        io::Write::write_all(&mut writer, bytes)?;
    }
    Ok(out)
}
