//! Secrets are stored as hashes and compared in constant time; passwords take long on purpose.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::failure::Failure;

/// The hash under which a random secret, or a request, is stored.
pub fn hash(text: impl AsRef<[u8]>) -> String {
    Sha256::digest(text.as_ref())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Whether two texts are equal, in a time that tells nothing about where they differ.
pub fn same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

/// Whether a secret shown is the one stored.
pub fn fits(secret: &str, stored_hash: &str) -> bool {
    same(&hash(secret), stored_hash)
}

/// Hashes a password with argon2id, off the threads that serve requests.
pub async fn hash_password(password: String) -> Result<String, Failure> {
    let hashed = move || {
        Argon2::default()
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
    };
    aside(hashed)
        .await?
        .map_err(|error| Failure::Broken(format!("password not hashed: {error}")))
}

/// Whether a password is the one hashed. Without a hash it takes as long and says no, so that
/// nobody learns by the time it takes which accounts exist.
pub async fn password_fits(password: String, hash: Option<String>) -> Result<bool, Failure> {
    let known = hash.is_some();
    let Some(hash) = hash else {
        hash_password(password).await?;
        return Ok(known);
    };
    let fits = move || {
        PasswordHash::new(&hash).is_ok_and(|parsed| {
            Argon2::default()
                .verify_password(password.as_bytes(), &parsed)
                .is_ok()
        })
    };
    aside(fits).await
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Failure::Broken(error.to_string()))
}
