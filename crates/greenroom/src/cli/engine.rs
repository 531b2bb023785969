//! Which engines grade on this machine: what is installed, what is configured, what the user wants.

use std::time::Duration;

use app::{Engine, Graders};
use camino::Utf8PathBuf;
use clap::{Args, ValueEnum};
use models::endpoint::Endpoint;
use models::{Embedder, Shelf};

use super::{Failure, place};

/// What grades.
#[derive(Clone, Debug, Args)]
pub struct Engines {
    /// What grades; the best there is when not said
    #[arg(long, value_enum, default_value = "best", value_name = "ENGINE")]
    engine: Wanted,
    /// Where sentence models are kept [default: greenroom/models in the user's data directory]
    #[arg(long, env = "GREENROOM_MODELS", value_name = "FOLDER", hide = true)]
    models: Option<Utf8PathBuf>,
    /// The address of an OpenAI-compatible server; none is asked unless this is set
    #[arg(long, env = "GREENROOM_ENDPOINT", value_name = "URL", hide = true)]
    endpoint: Option<String>,
    /// The model to ask there
    #[arg(long, env = "GREENROOM_ENDPOINT_MODEL", value_name = "NAME", default_value = "default", hide = true)]
    endpoint_model: String,
    /// The key to show there
    #[arg(long, env = "GREENROOM_ENDPOINT_KEY", value_name = "KEY", hide = true, hide_env_values = true)]
    endpoint_key: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Wanted {
    Best,
    Lexical,
    Embedder,
    Endpoint,
}

/// A server that grades may think for a while.
const PATIENCE: Duration = Duration::from_secs(120);

impl Engines {
    /// Returns the engines that may be used, opened.
    ///
    /// # Errors
    /// When the one that is wanted is not there, or an installed model cannot be read.
    pub fn open(&self) -> Result<Graders, Failure> {
        let mut graders = Graders::lexical();
        if self.engine != Wanted::Lexical {
            graders = self.with_model(graders)?;
        }
        if let (Some(address), Wanted::Best | Wanted::Endpoint) = (&self.endpoint, self.engine) {
            let endpoint = Endpoint {
                address: address.clone(),
                model: self.endpoint_model.clone(),
                key: self.endpoint_key.clone(),
                patience: PATIENCE,
            };
            graders = graders.with_endpoint(endpoint, || uuid::Uuid::now_v7().simple().to_string());
        }
        Ok(match self.engine {
            Wanted::Best => graders,
            Wanted::Lexical => graders.only(Engine::Lexical)?,
            Wanted::Embedder => graders.only(Engine::Embedder)?,
            Wanted::Endpoint => graders.only(Engine::Endpoint)?,
        })
    }

    fn with_model(&self, graders: Graders) -> Result<Graders, Failure> {
        let fail = |error: models::ModelError| Failure::configuration(super::chain(&error));
        let shelf = Shelf::new(place::models_folder(self.models.clone())?);
        match shelf.first().map_err(fail)? {
            Some(installed) => Ok(graders.with_model(Embedder::open(&installed.folder).map_err(fail)?)),
            None => Ok(graders),
        }
    }
}
