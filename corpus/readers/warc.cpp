#include "corpus/readers/warc.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "corpus/charset.h"
#include "corpus/publication_day.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/html.h"
#include "corpus/readers/http_response.h"
#include "corpus/readers/member_name.h"
#include "corpus/readers/warc_record.h"

namespace corpus {
namespace {

// Bytes in which an answer says what it is.
constexpr std::size_t kLongestHead = std::size_t{64} << 10;
constexpr int kFirstGood = 200;
constexpr int kFirstOther = 300;

bool is_page(const MediaType& media) {
  return media.type == "text/html" || media.type == "application/xhtml+xml";
}

std::string_view path_of(std::string_view uri) { return uri.substr(0, uri.find_first_of("?#")); }

class WarcReader {
 public:
  WarcReader(std::istream& in, const InputFile& file, const ReadSink& sink)
      : records_(in), out_(file, sink) {}

  void read() {
    while (const std::optional<WarcRecord> record = records_.next()) {
      if (record->type == "response") read_response(*record);
      if (record->type == "resource") read_resource(*record);
    }
    tell_what_is_missing();
  }

 private:
  void read_response(const WarcRecord& record) {
    std::string bytes = records_.read(kLongestHead);
    const std::optional<HttpHead> head = parse_http_head(bytes);
    if (!head) {
      ++left_out_;
      return;
    }
    // Redirections and errors are about the server.
    if (head->status < kFirstGood || head->status >= kFirstOther) return;
    if (!is_page(head->media)) {
      ++left_out_;
      return;
    }
    ++pages_;
    bytes.erase(0, head->size);
    if (!read_rest(record, bytes)) return;
    HttpBody body = decode_http_body(*head, std::move(bytes), kMaxReport);
    if (!body.failure.empty()) lose(record, body.failure);
    if (body.failure.empty() || !body.bytes.empty()) put(record, body.bytes, head->media.charset);
  }

  void read_resource(const WarcRecord& record) {
    const MediaType media = parse_media_type(record.content_type);
    if (!is_page(media)) {
      ++left_out_;
      return;
    }
    ++pages_;
    std::string bytes;
    if (read_rest(record, bytes)) put(record, bytes, media.charset);
  }

  // Whether the page is short enough.
  bool read_rest(const WarcRecord& record, std::string& bytes) {
    if (record.length > kMaxReport) {
      lose(record, "it is longer than 64 MiB");
      return false;
    }
    bytes += records_.read(kMaxReport);
    return true;
  }

  void put(const WarcRecord& record, std::string_view bytes, std::string_view charset) {
    const std::optional<Decoded> page = decode_html(bytes, charset);
    if (!page) return lose(record, "it is in no known charset");
    std::optional<Report> report = report_of_html(page->text);
    if (!report) return lose(record, "its tags are too many or too deep for a report");
    if (report->body.empty()) return lose(record, "it has no text");
    report->id = out_.id_of(pages_);
    report->url = readable_name(record.target_uri);
    if (!date_report(*report, path_of(report->url))) {
      out_.note(0, "The page " + quotation_of(report->url) + " says no day, so it is undated.");
    }
    out_.put(*std::move(report));
  }

  void lose(const WarcRecord& record, const std::string& reason) {
    out_.lose(0, "The page " + quotation_of(readable_name(record.target_uri)) +
                     " is not read whole: " + reason + ".");
    is_loss_told_ = true;
  }

  void tell_what_is_missing() {
    if (records_.damaged() > 0) {
      out_.lose(0, "The file is damaged in " + std::to_string(records_.damaged()) +
                       " places, and what stood there is left out: fetch it again.");
    }
    if (records_.failed()) {
      out_.lose_rest(0);
    } else if (records_.is_cut()) {
      out_.lose(0, "The file ends in the middle of a record: fetch it again.");
    }
    if (left_out_ > 0) {
      out_.note(0, std::to_string(left_out_) + " files in it are no web pages and are left out.");
    }
    const bool is_told = records_.damaged() > 0 || records_.is_cut() || is_loss_told_;
    if (pages_ == 0 && !is_told) out_.lose(0, "The file holds no web pages.");
  }

  WarcRecords records_;
  FileSink out_;
  std::size_t pages_ = 0;
  // Answers that are no pages.
  std::size_t left_out_ = 0;
  bool is_loss_told_ = false;
};

}  // namespace

bool looks_like_warc(std::string_view beginning) {
  return beginning.starts_with("WARC/0.") || beginning.starts_with("WARC/1.");
}

void read_warc(std::istream& in, const InputFile& file, const ReadSink& sink) {
  WarcReader(in, file, sink).read();
}

}  // namespace corpus
