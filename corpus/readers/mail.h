#pragma once

#include <istream>
#include <string>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is one mail: lines of a head, From or Received among them.
bool looks_like_mail(std::string_view beginning);

// One mail (EML): subject, sender and day of its head, and its text, from the plain part or else
// from the page. A page that a browser saved as a mail (MHTML) is read as a page: its date is that
// of saving. Each attached file is read as a file of its own, with the id "MAIL-ID/name"; sender
// and day of the mail are its source and day where it has none. Forwarded mails are read so too.
void read_mail(std::istream& in, const InputFile& file, const ReadSink& sink);

// The same, of the bytes of a mail.
void read_mail_bytes(std::string bytes, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
