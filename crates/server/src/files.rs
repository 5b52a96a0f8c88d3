//! Photographed and uploaded pages, outside of what is served: typed by their content, stored under a random name.

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use axum::body::Body;
use contract::ApiError;
use contract::drafts::FILE_MOST_BYTES;
use http_body_util::BodyExt;
use jiff::Timestamp;
use tokio::fs;
use tokio::io::AsyncWriteExt;

use crate::chance;
use crate::failure::Failure;

/// The folder of pages.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
}

/// A page just stored.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Its id.
    pub id: String,
    /// Its size.
    pub bytes: u64,
    /// Its type.
    pub media_type: &'static str,
}

/// Where pages lie until they are whole.
const BEGUN: &str = "begun";

/// How much of a page tells its type.
const HEAD: usize = 12;

impl Files {
    /// Opens the folder and throws away what was left half-written.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let begun = folder.join(BEGUN);
        match std::fs::remove_dir_all(&begun) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => std::fs::create_dir_all(&begun)?,
        }
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// Stores a body as it streams in. It gets its name only when it is whole and on disk.
    pub async fn store(&self, body: Body) -> Result<Stored, Failure> {
        let id = chance::id()?;
        let begun = self.folder.join(BEGUN).join(&id);
        let written = write(&begun, body).await;
        let (bytes, media_type) = match written {
            Ok(written) => written,
            Err(failure) => {
                // The refusal is what counts; a leftover goes at the next start.
                _ = fs::remove_file(&begun).await;
                return Err(failure);
            }
        };
        let path = self.path(&id);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).await?;
            fs::rename(&begun, &path).await?;
            fs::File::open(folder).await?.sync_all().await?;
        }
        Ok(Stored {
            id,
            bytes,
            media_type,
        })
    }

    /// Reads a page.
    pub async fn read(&self, id: &str) -> io::Result<Vec<u8>> {
        fs::read(self.path(id)).await
    }

    /// Removes pages; one that is gone already is no fault.
    pub async fn remove(&self, ids: impl IntoIterator<Item = String>) {
        for id in ids {
            if let Err(error) = fs::remove_file(self.path(&id)).await
                && error.kind() != io::ErrorKind::NotFound
            {
                tracing::warn!(file = id, %error, "page not removed");
            }
        }
    }

    /// The pages that were last written before an instant.
    pub async fn written_before(&self, instant: Timestamp) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        let mut folders = fs::read_dir(&self.folder).await?;
        while let Some(folder) = folders.next_entry().await? {
            // What is half-written has no row yet.
            if folder.file_name() == BEGUN {
                continue;
            }
            let mut pages = fs::read_dir(folder.path()).await?;
            while let Some(page) = pages.next_entry().await? {
                let written_at = page.metadata().await?.modified()?;
                if written_at < SystemTime::from(instant) {
                    found.extend(page.file_name().into_string());
                }
            }
        }
        Ok(found)
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(id.get(..2).unwrap_or("xx")).join(id)
    }
}

async fn write(path: &Path, mut body: Body) -> Result<(u64, &'static str), Failure> {
    let mut file = fs::File::create(path).await?;
    let mut head: Vec<u8> = Vec::with_capacity(HEAD);
    let mut bytes = 0;
    while let Some(frame) = body.frame().await {
        let frame =
            frame.map_err(|error| Failure::bad_request(format!("upload broke off: {error}")))?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        bytes += data.len() as u64;
        if bytes > FILE_MOST_BYTES {
            return Err(ApiError::TooLarge {
                most_bytes: FILE_MOST_BYTES,
            }
            .into());
        }
        head.extend(data.iter().take(HEAD - head.len()));
        // The type is known before more than a frame is written.
        if head.len() == HEAD && media_type(&head).is_none() {
            return Err(ApiError::WrongFileKind.into());
        }
        file.write_all(data).await?;
    }
    let media_type = media_type(&head).ok_or(ApiError::WrongFileKind)?;
    file.flush().await?;
    file.sync_all().await?;
    Ok((bytes, media_type))
}

fn media_type(head: &[u8]) -> Option<&'static str> {
    match head {
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P'] => Some("image/webp"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        _ => None,
    }
}
