//! `README.txt`: what this is, and how to check it with tools that are not ours. Plain ASCII, 78 columns.

use crate::bundle::{Contents, Cover, NAMESPACE, PHRASE};

const RULE: &str = "\n------------------------------------------------------------------------------\n";

const BUNDLE: &str = "\
A RECORD OF INCIDENTS

Somebody wrote down what was done to people close to them, and chose the
incidents in here for you. It came to you encrypted. What you unpacked is not:
whoever has this folder can read it. Keep it where only those can read it who
must.
";

const PLAIN: &str = "\
A RECORD OF INCIDENTS - NOT ENCRYPTED

Somebody wrote down what was done to people close to them, and chose the
incidents in here. This folder is NOT ENCRYPTED: whoever has it can read it.
Keep it where only those can read it who must.
";

const CONTENTS: &str = "
  index.html          open this one: everything, to read and to print. It has
                      no script and loads nothing from the network
  incidents.csv       the same for a spreadsheet. A cell that would begin like
                      a formula has a ' in front
  incidents.json      the same for a program, word for word
  attachments/        the files, under plain names. Their names as received
                      are in index.html and manifest.json
  manifest.json       the list of all files with their SHA-256
  manifest.json.sig   the signature over that list
";

const HISTORY: &str = "  history.json        how each incident was worded before\n";

const TIMES: &str = "
Times are given in UTC, so that they do not tell where the writer lives.
Open the files in attachments/ with the care that any file from elsewhere
needs.
";

const PROOF: &str = "
WHAT IT PROVES, AND WHAT IT DOES NOT

- If the signature fits: the fields shown are unaltered since they were
  sealed.
- The date is the writer's own, unless an outsider holds an earlier
  checkpoint's code of twelve words, a bundle or a timestamp.
- The key in this bundle proves nothing about who sent it: compare the twelve
  words by voice.
- Unaltered does not mean confirmed.
";

const OPEN_KEY: &str = "
If you have the encrypted file and the key file still, this opens it again:

  age -d -i KEYFILE BUNDLE > bundle.zip
  unzip bundle.zip
";

const OPEN_PHRASE: &str = "
If you have the encrypted file still, this opens it again and asks for the
phrase:

  age -d BUNDLE > bundle.zip
  unzip bundle.zip
";

const HOW: &str = "
HOW TO CHECK IT, WITHOUT THE PROGRAM THAT MADE IT
";

const COMPARE: &str = "
1. Whose key is it? Put this one line into a new file with the name sender.pub
   and let ssh-keygen (part of OpenSSH) compute its fingerprint:
";

const FINGERPRINT: &str = "
   ssh-keygen -l -f sender.pub

   Then call the sender, or meet, and let the sender read the fingerprint out
   loud. It must be the one that ssh-keygen printed. If it differs, stop: this
   is not from the sender whom you spoke to.
";

const WORDS: &str = "
   The twelve words are another form of the same. Only the program computes
   them from the key (daftar bundle verify); a text like this one can print
   any words and any fingerprint, whoever wrote it. In here they are:
";

const SIGNERS: &str = "
2. Only then, put the same key into a new file with the name allowed_signers,
   like this:
";

const VERIFY: &str = "
   and check the signature:

   ssh-keygen -Y verify -f allowed_signers -I sender \\
     -n daftar-bundle-v1 -s manifest.json.sig < manifest.json
";

const HASHES: &str = "
   It must answer: Good \"daftar-bundle-v1\" signature for sender.

3. Compare the files with the list. With jq:

   jq -r '.files[] | .sha256 + \"  \" + .path' manifest.json | sha256sum -c

   Each line must end in OK. Without jq: run sha256sum (Windows: certutil
   -hashfile FILE SHA256) on a file, and look for the result beside the file's
   path in manifest.json. A file that is not in the list is not from the
   sender.
";

const AT_ONCE: &str = "
daftar bundle verify does all of this in one step, but for the call.
";

/// Writes the text.
pub(crate) fn readme(cover: &Cover, contents: &Contents) -> String {
    let (incidents, files, made) = (contents.incidents.len(), contents.attachments(), &cover.created);
    let title = if cover.is_plain { PLAIN } else { BUNDLE };
    let history = if contents.history.is_some() { HISTORY } else { "" };
    let count = format!("\nIncidents: {incidents}. Files: {files}. Made: {made}.\n");
    [title, CONTENTS, history, &count, TIMES, RULE, PROOF, RULE, &check(cover)].concat()
}

fn check(cover: &Cover) -> String {
    let key = format!("\n{}\n", cover.sender.key);
    let words = if cover.is_plain { String::new() } else { words(cover) };
    let signer = format!("\nsender namespaces=\"{NAMESPACE}\" {}\n", cover.sender.key);
    let at_once = if cover.is_plain { "" } else { AT_ONCE };
    [HOW, opening(cover), COMPARE, &key, FINGERPRINT, &words, SIGNERS, &signer, VERIFY, HASHES, at_once].concat()
}

fn opening(cover: &Cover) -> &'static str {
    match cover.recipients.first() {
        None => "",
        Some(recipient) if recipient == PHRASE => OPEN_PHRASE,
        Some(_) => OPEN_KEY,
    }
}

/// The words in two lines of six, and the fingerprint.
fn words(cover: &Cover) -> String {
    let words: Vec<&str> = cover.sender.words.split(' ').collect();
    let lines = words.chunks(6).map(|line| line.join(" ")).chain([cover.sender.fingerprint.clone()]);
    lines.fold(format!("{WORDS}\n"), |text, line| text + "      " + &line + "\n")
}
