//! The driver of the web view: `tauri-driver`, which starts the app and speaks WebDriver to it through
//! `WebKitWebDriver`.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

use fantoccini::actions::ActionSequence;
use fantoccini::error::{CmdError, NewSessionError};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::belongings::Belongings;
use crate::programs::theirs;
use crate::wait::until;

/// How long the window may take to answer one question. A check of a whole page takes some seconds.
const ANSWER: Duration = Duration::from_secs(60);

/// A session with one window. One question is asked at a time, and each is waited for.
#[derive(Debug)]
pub(crate) struct Session {
    runtime: Runtime,
    client: Client,
}

impl Session {
    /// Starts a driver and has it start the app with these words on its command line.
    ///
    /// # Panics
    /// When it cannot, or the app gives no window.
    pub(crate) fn start(
        belongings: &Belongings,
        display: &str,
        app: &Path,
        words: &[&Path],
        log: &str,
    ) -> Session {
        let [port, native] = free_ports();
        let mut driver = belongings.command(&theirs("tauri-driver"));
        driver.env("DISPLAY", display);
        driver.args([
            "--port",
            &port.to_string(),
            "--native-port",
            &native.to_string(),
        ]);
        driver.arg("--native-driver").arg(theirs("WebKitWebDriver"));
        belongings.start(driver, log);
        // It listens before the driver behind it does.
        for port in [native, port] {
            until("the driver to listen", || {
                TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()
            });
        }
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.expect("a runtime for the driver's client");
        let connected = runtime.block_on(connect(port, app, words));
        let client = connected.unwrap_or_else(|error| panic!("the app gave no window: {error}"));
        Session { runtime, client }
    }

    /// Runs a script in the page and answers what it returns.
    pub(crate) fn run(&self, script: &str, given: Vec<Value>) -> Result<Value, CmdError> {
        self.answered("a script", self.client.execute(script, given))
    }

    /// Runs a script that calls its last argument when it is done.
    pub(crate) fn run_until_done(
        &self,
        script: &str,
        given: Vec<Value>,
    ) -> Result<Value, CmdError> {
        self.answered("a script", self.client.execute_async(script, given))
    }

    /// As [`run`](Session::run), for a window of which nothing is certain any more.
    pub(crate) fn try_run(&self, script: &str, limit: Duration) -> Option<Value> {
        let asked = self.client.execute(script, vec![]);
        let answer = async { tokio::time::timeout(limit, asked).await };
        self.runtime.block_on(answer).ok()?.ok()
    }

    /// Presses keys, or moves and clicks.
    pub(crate) fn act(&self, actions: impl Into<ActionSequence>) -> Result<(), CmdError> {
        let actions = vec![actions.into()];
        self.answered("keys or clicks", self.client.perform_actions(actions))
    }

    /// Gives the window another size, in pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) -> Result<(), CmdError> {
        self.answered(
            "another size",
            self.client.set_window_rect(0, 0, width, height),
        )
    }

    fn answered<T>(&self, what: &str, asked: impl Future<Output = T>) -> T {
        let answer = async { tokio::time::timeout(ANSWER, asked).await };
        let answer = self.runtime.block_on(answer);
        answer.unwrap_or_else(|_| panic!("the window did not answer to {what} within {ANSWER:?}"))
    }
}

async fn connect(port: u16, app: &Path, words: &[&Path]) -> Result<Client, NewSessionError> {
    let options = json!({"tauri:options": {"application": app, "args": words}});
    let Value::Object(capabilities) = options else {
        unreachable!("it was written as an object")
    };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    builder.connect(&format!("http://127.0.0.1:{port}")).await
}

/// Two ports that nobody listens on. They are held together, so that they differ, and let go just before use.
fn free_ports() -> [u16; 2] {
    let hold = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    [hold(), hold()].map(|held| held.local_addr().expect("the port that is held").port())
}
