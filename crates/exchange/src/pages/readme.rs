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

const COMPARE: &str = "
1. Whose key is it? Call the sender, or meet, and let the sender read the
   twelve words out loud. They must be these, in this order:
";

const SIGNERS: &str = "
   The fingerprint says the same of the same key, for those who prefer it.
   Words that came together with this file prove nothing. If they differ,
   stop: this is not from the sender whom you spoke to.

2. Only then, put this one line into a new file with the name allowed_signers:
";

const VERIFY: &str = "
   and check the signature (ssh-keygen is part of OpenSSH):
";

const HASHES: &str = "
   It must answer: Good \"daftar-bundle-v1\" signature for sender.

3. Compare the files with the list. With jq:

   jq -r '.files[] | .sha256 + \"  \" + .path' manifest.json | sha256sum -c

   Each line must end in OK. Without jq: run sha256sum (Windows: certutil
   -hashfile FILE SHA256) on a file, and look for the result beside the file's
   path in manifest.json. A file that is not in the list is not from the
   sender.

daftar bundle verify does all of this in one step, but for the call.
";

/// Writes the text.
pub(crate) fn readme(cover: &Cover, contents: &Contents) -> String {
    let mut text = String::new();
    text.push_str(if cover.is_plain { PLAIN } else { BUNDLE });
    text.push_str(CONTENTS);
    if contents.history.is_some() {
        text.push_str(HISTORY);
    }
    text.push_str(&format!(
        "\nIncidents: {}. Files: {}. Made: {}.\n",
        contents.incidents.len(),
        contents.attachments(),
        cover.created
    ));
    [TIMES, RULE, PROOF, RULE].iter().for_each(|part| text.push_str(part));
    text.push_str("\nHOW TO CHECK IT, WITHOUT THE PROGRAM THAT MADE IT\n");
    text.push_str(opening(cover));
    text.push_str(COMPARE);
    text.push_str(&words(&cover.sender.words));
    text.push_str(&format!("\n   Fingerprint: {}\n", cover.sender.fingerprint));
    text.push_str(SIGNERS);
    text.push_str(&format!("\nsender namespaces=\"{NAMESPACE}\" {}\n", cover.sender.key));
    text.push_str(VERIFY);
    text.push_str(&format!("\n   ssh-keygen -Y verify -f allowed_signers -I sender \\\n     -n {NAMESPACE} -s manifest.json.sig < manifest.json\n"));
    text.push_str(HASHES);
    text
}

fn opening(cover: &Cover) -> &'static str {
    match cover.recipients.first() {
        None => "",
        Some(recipient) if recipient == PHRASE => OPEN_PHRASE,
        Some(_) => OPEN_KEY,
    }
}

/// Two lines of six words.
fn words(words: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    words.chunks(6).fold("\n".to_owned(), |text, line| text + "      " + &line.join(" ") + "\n")
}
