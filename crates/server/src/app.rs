//! Everything a request needs, and the router that finds who answers it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::{MethodRouter, delete, get, patch, post};
use contract::{
    Endpoint, Method, catalogue, drafts, lists, misses, revisions, staff, submissions, towns, track,
};
use domain::calendar::local_date;
use domain::key::TownCode;
use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::Notify;
use tower_http::compression::CompressionLayer;

use crate::catalogue_files::CatalogueFiles;
use crate::clock::Clock;
use crate::files::Files;
use crate::handlers as on;
use crate::limiter::Limiter;
use crate::proposals::Proposals;
use crate::store::Store;
use crate::{address_guard, headers, pages, request_id, town_lists};

/// What a running window holds.
pub struct App {
    /// The database.
    pub store: Store,
    /// The stored pages.
    pub files: Files,
    /// The catalogue.
    pub catalogue: CatalogueFiles,
    /// The time.
    pub clock: Box<dyn Clock>,
    /// Wrong tries.
    pub limiter: Limiter,
    /// The address people reach the window at; receipts point there.
    pub base_url: String,
    /// Lists that were tried and may be applied.
    pub proposals: Proposals,
    /// Rung when there is something to send.
    pub outbox_bell: Notify,
}

/// The app, shared by all requests and jobs.
pub type Shared = Arc<App>;

/// Why a window can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The catalogue.
    #[error("{0}")]
    Catalogue(#[from] crate::catalogue_files::CatalogueError),
    /// The database.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The data folder.
    #[error("data folder: {0}")]
    Folder(#[from] std::io::Error),
}

impl App {
    /// Opens a window on a data folder and a catalogue; `town` is the one served where none is named.
    pub async fn open(
        data: &Path,
        catalogue: &Path,
        town: Option<TownCode>,
        base_url: String,
        clock: Box<dyn Clock>,
    ) -> Result<Shared, OpenError> {
        let catalogue = CatalogueFiles::open(catalogue, town)?;
        std::fs::create_dir_all(data)?;
        let files = Files::open(&data.join("files"))?;
        let store = Store::open(data).await?;
        let (limiter, outbox_bell) = (Limiter::default(), Notify::new());
        let app = Arc::new(Self {
            store,
            files,
            catalogue,
            clock,
            limiter,
            base_url,
            outbox_bell,
            proposals: Proposals::default(),
        });
        // A list that cannot be read leaves the files serving; what is wrong with it is in the log.
        town_lists::refresh(&app).await;
        Ok(app)
    }

    /// The instant it is.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The date in the hall.
    pub fn today(&self) -> Date {
        local_date(self.now())
    }
}

/// The window's router; `pages` is the folder of the built browser app.
pub fn router(app: Shared, pages: Option<PathBuf>) -> Router {
    api()
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(Arc::clone(&app), note_full))
        .with_state(app)
        .merge(pages::router(pages))
        .layer(from_fn(address_guard::refuse_personal_data))
        .layer(from_fn(headers::add))
        .layer(from_fn(request_id::give))
}

/// Readiness remembers that a request found the disk full.
async fn note_full(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if response.status() == StatusCode::INSUFFICIENT_STORAGE {
        app.store.note_full(app.now());
    }
    response
}

fn api() -> Router<Shared> {
    let router = Router::new()
        .route("/healthz", get(on::health::live))
        .route("/readyz", get(on::health::ready))
        .route("/api/{*path}", axum::routing::any(on::health::no_such_path));
    let router = Routes(router)
        .on(&catalogue::LISTING, on::catalogue::list_items)
        .on(&catalogue::LOOKUP_PACK, on::catalogue::show_lookup_pack)
        .on(&catalogue::ITEM, on::catalogue::show_item)
        .on(&catalogue::BUNDLE, on::catalogue::show_bundle)
        .on(&towns::TOWNS, on::towns::list_towns)
        .on(&towns::CHANGES, on::towns::show_changes)
        .on(&towns::UNITIES, on::towns::list_disagreements)
        .on(&lists::DUTIES, on::towns::list_duties)
        .on(&revisions::TRY, on::lists::try_list)
        .on(&revisions::APPLY, on::lists::apply_list)
        .on(&revisions::REVISIONS, on::lists::list_revisions)
        .on(&revisions::ROLL_BACK, on::lists::roll_back)
        .on(&revisions::EXPORT, on::lists::export_list)
        .on(&misses::COUNT, on::misses::count_miss)
        .on(&misses::MISSES, on::misses::list_misses)
        .on(&misses::SETTLE, on::misses::settle_miss)
        .on(&drafts::OPEN, on::drafts::open_draft)
        .on(&drafts::RESUME, on::drafts::resume_draft)
        .on(&drafts::READ, on::drafts::read_draft)
        .on(&drafts::SAVE, on::drafts::save_draft)
        .on(&drafts::FORGET, on::drafts::forget_draft)
        .on(&drafts::ADD_FILE, on::draft_files::add_file)
        .on(&drafts::SHOW_FILE, on::draft_files::show_file)
        .on(&drafts::REMOVE_FILE, on::draft_files::remove_file)
        .on(&submissions::SUBMIT, on::submissions::submit)
        .on(&submissions::RECEIPT, on::submissions::show_receipt)
        .on(&track::OPEN, on::track::open_tracking)
        .on(&track::READ, on::track::read_tracking)
        .on(&track::CORRECT, on::track::correct_case)
        .on(&track::ADD_FILE, on::track::add_file)
        .on(&track::WITHDRAW, on::track::withdraw_cases)
        .on(&track::RATE, on::track::rate_case)
        .on(&staff::LOG_IN, on::session::log_in)
        .on(&staff::WHO, on::session::who)
        .on(&staff::LOG_OUT, on::session::log_out)
        .on(&staff::CASES, on::cases::list_cases)
        .on(&staff::CASE, on::cases::show_case)
        .on(&staff::CASE_PAGE, on::cases::show_case_page)
        .on(&staff::MOVE, on::cases::make_move)
        .on(&staff::DELIVERIES, on::deliveries::list_deliveries)
        .on(&staff::RESEND, on::deliveries::resend_delivery);
    // Bodies are read with caps of their own, by `Sent` and `files`.
    router.0.layer(DefaultBodyLimit::disable())
}

struct Routes(Router<Shared>);

impl Routes {
    fn on<I, O, H, T>(self, endpoint: &Endpoint<I, O>, handler: H) -> Self
    where
        H: Handler<T, Shared>,
        T: 'static,
    {
        let method: MethodRouter<Shared> = match endpoint.method {
            Method::Get => get(handler),
            Method::Post => post(handler),
            Method::Patch => patch(handler),
            Method::Delete => delete(handler),
        };
        Self(self.0.route(endpoint.path, method))
    }
}
