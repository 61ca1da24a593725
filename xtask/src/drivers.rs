//! Browsers under remote control.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

/// A started driver, which ends with this value.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    /// Where it takes commands of the `WebDriver` protocol.
    pub(crate) address: String,
}

impl Driver {
    /// Starts chromedriver, msedgedriver or geckodriver on a free port.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        const PATIENCE: Duration = Duration::from_millis(50);
        const TRIES: u32 = 200;
        let port = free_port()?;
        let mut command = Command::new(program);
        command.arg(format!("--port={port}"));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child =
            command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
        let mut driver = Self { child, address: format!("http://127.0.0.1:{port}") };
        for _ in 0..TRIES {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(driver);
            }
            if let Some(status) = driver.child.try_wait().context("cannot watch the driver")? {
                bail!("{} ended at once ({status})", program.display());
            }
            thread::sleep(PATIENCE);
        }
        bail!("{} does not answer on port {port}", program.display())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing is left to do when it has already ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Ends the browser of a session, by the session's address (`http://127.0.0.1:4444/session/1a2b`): a driver that is
/// killed leaves its browser running.
pub(crate) fn end_session(address: &str) {
    let Some((host, path)) = address.trim_start_matches("http://").split_once('/') else { return };
    // One that has ended already is as well.
    drop(delete(host, path));
}

/// Asks a driver to remove something, and waits until it has answered.
fn delete(host: &str, path: &str) -> std::io::Result<()> {
    const PATIENCE: Duration = Duration::from_secs(10);
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(
        stream,
        "DELETE /{path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )?;
    let mut first = [0];
    stream.read_exact(&mut first)
}

/// A port of this machine that nobody listens on.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr().context("no free port")?.port())
}
