#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace corpus {

// The head of one record of a WARC.
struct WarcRecord {
  // "response", "resource", "request", …
  std::string type;
  std::string target_uri;
  // Of the block: "application/http;msgtype=response", or of the file that it is.
  std::string content_type;
  // Bytes of the block.
  std::uint64_t length = 0;
};

// The records of a WARC, one after the other. Lives inside one call.
class WarcRecords {
 public:
  explicit WarcRecords(std::istream& in) : in_(in) {}

  // Goes to the next record that has a head, past damage; nothing at the end.
  std::optional<WarcRecord> next();
  // The next bytes of the block of the record, `most` at most; fewer at its end.
  std::string read(std::size_t most);

  // Places where no record was where one should be, and records without a length.
  std::size_t damaged() const { return damaged_; }
  // Whether the stream ended inside of a record.
  bool is_cut() const { return is_cut_ || failed(); }
  // Whether it broke off.
  bool failed() const { return in_.bad(); }

 private:
  std::optional<std::string> read_line();
  bool find_record();
  std::optional<WarcRecord> read_head();
  void skip_block();

  std::istream& in_;
  // Of the block.
  std::uint64_t left_ = 0;
  std::size_t damaged_ = 0;
  bool is_cut_ = false;
};

}  // namespace corpus
