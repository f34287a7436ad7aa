#include "corpus/readers/json_ld.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace corpus {
namespace {

using nlohmann::json;

constexpr std::string_view kName = "datePublished";

// Takes events instead of making a value, so that depth costs nothing.
class DatePublished : public json::json_sax_t {
 public:
  std::optional<std::string> take() { return std::move(found_); }

  bool key(string_t& name) override {
    is_next_ = name == kName;
    return true;
  }
  bool string(string_t& text) override {
    if (!is_next_) return true;
    found_ = std::move(text);
    return false;
  }
  bool null() override { return pass(); }
  bool boolean(bool /*value*/) override { return pass(); }
  bool number_integer(number_integer_t /*value*/) override { return pass(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return pass(); }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return pass(); }
  bool binary(binary_t& /*value*/) override { return pass(); }
  bool start_object(std::size_t /*elements*/) override { return pass(); }
  bool end_object() override { return pass(); }
  bool start_array(std::size_t /*elements*/) override { return pass(); }
  bool end_array() override { return pass(); }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
  bool pass() {
    is_next_ = false;
    return true;
  }

  bool is_next_ = false;
  std::optional<std::string> found_;
};

}  // namespace

std::optional<std::string> find_date_published(std::string_view json_text) {
  DatePublished published;
  json::sax_parse(json_text.begin(), json_text.end(), &published);
  return published.take();
}

}  // namespace corpus
