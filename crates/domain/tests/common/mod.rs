//! The sample town's catalogue, for tests that run over the real data.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use domain::catalogue::Catalogue;
use domain::catalogue::load::{Source, load};

/// The sample catalogue, loaded once.
pub(crate) static SAMPLE: LazyLock<Catalogue> = LazyLock::new(|| match load(&sample_sources()) {
    Ok(catalogue) => catalogue,
    Err(problems) => {
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the sample catalogue does not load:\n{}", said.join("\n"))
    }
});

/// The files of the sample catalogue.
pub(crate) fn sample_sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue");
    let mut sources = Vec::new();
    collect(&root, &root, &mut sources);
    sources
}

fn collect(root: &Path, folder: &Path, sources: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|e| e.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(root, &path, sources);
        } else if path.extension().is_some_and(|e| e == "tsv" || e == "toml") {
            let relative = path.strip_prefix(root).expect("below the root");
            sources.push(Source {
                path: relative.to_string_lossy().replace('\\', "/"),
                text: fs::read_to_string(&path).expect("text"),
            });
        }
    }
}
