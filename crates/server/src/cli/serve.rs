//! Serves the window until it is told to stop; requests under way are finished.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Extension;
use clap::Args;
use domain::key::TownCode;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::CommandError;
use crate::app::{App, router};
use crate::client::{Network, ProxyHeader, TrustedProxies};
use crate::clock::MachineClock;
use crate::jobs;

/// Serves the window.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// Where everything is kept.
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// The catalogue's folder.
    #[arg(long, default_value = "catalogue")]
    catalogue: PathBuf,
    /// The town served where an address names none, by its division code; the one that says `default` unless given.
    #[arg(long)]
    town: Option<String>,
    /// The folder of the built browser app.
    #[arg(long)]
    app: Option<PathBuf>,
    /// The address people reach the window at; receipts point there.
    #[arg(long)]
    base_url: Option<String>,
    /// A proxy in front, as an address or a block such as 10.0.0.0/8; wrong tries are then counted by whom it names.
    #[arg(long = "trusted-proxy", value_name = "ADDRESS")]
    trusted_proxies: Vec<Network>,
    /// The header in which it does.
    #[arg(long, value_enum, default_value_t)]
    proxy_header: ProxyHeader,
}

impl Serve {
    /// Serves.
    pub(super) async fn run(self) -> Result<(), CommandError> {
        tracing_subscriber::fmt()
            .json()
            .flatten_event(true)
            .with_target(false)
            .with_writer(std::io::stderr)
            .init();
        let listener = TcpListener::bind((self.host.as_str(), self.port)).await?;
        let address = listener.local_addr()?;
        let base_url = self.base_url.unwrap_or_else(|| format!("http://{address}"));
        let base_url = base_url.trim_end_matches('/').to_owned();
        let app = App::open(
            &self.data,
            &self.catalogue,
            self.town.map(TownCode::new),
            base_url,
            Box::new(MachineClock),
        )
        .await?;
        // Nobody waits for what is made once a day; the jobs make it again after midnight.
        jobs::prepare_the_day(&app).await?;
        jobs::start(&app);
        reload_when_told(Arc::clone(&app))?;
        let proxies = TrustedProxies::new(self.trusted_proxies, self.proxy_header);
        let router = router(Arc::clone(&app), self.app).layer(Extension(proxies));
        let router = router.into_make_service_with_connect_info::<SocketAddr>();
        println!("listening on http://{address}");
        axum::serve(listener, router)
            .with_graceful_shutdown(told_to_stop()?)
            .into_future()
            .await?;
        app.store.close().await;
        tracing::info!("stopped");
        Ok(())
    }
}

fn told_to_stop() -> Result<impl Future<Output = ()> + Send + 'static, CommandError> {
    let (mut terminated, mut interrupted) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    );
    Ok(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
        tracing::info!("stopping");
    })
}

fn reload_when_told(app: Arc<App>) -> Result<(), CommandError> {
    let mut told = signal(SignalKind::hangup())?;
    tokio::spawn(async move {
        while told.recv().await.is_some() {
            jobs::reload(&app);
        }
    });
    Ok(())
}
