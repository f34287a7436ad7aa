#include "cli/loss_report.h"

#include <cerrno>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

namespace cli {
namespace {

[[noreturn]] void fail(const std::string& name) {
  throw std::runtime_error("The report " + name +
                           " cannot be written: " + std::generic_category().message(errno) + ".");
}

}  // namespace

LossReport::LossReport(const std::string& file) : name_(file) {
  if (file.empty()) return;
  file_.reset(std::fopen(file.c_str(), "w"));
  if (!file_) fail(name_);
}

void LossReport::add(const corpus::ReadNote& note) {
  if (!file_) return;
  using Json = nlohmann::ordered_json;
  const Json line = {{"path", note.path},
                     {"line", note.line == 0 ? Json() : Json(note.line)},
                     {"reason", note.message},
                     {"lost", note.lost}};
  const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail(name_);
}

void LossReport::close() {
  if (file_ && std::fflush(file_.get()) != 0) fail(name_);
  file_.reset();
}

}  // namespace cli
