// Fruit and vegetables.
#include "core/train/scenes/detail/food_drawings.h"

namespace ws::scenes {
namespace {

constexpr Colour kFlesh{0.98f, 0.94f, 0.78f};
constexpr Colour kStalk{0.36f, 0.26f, 0.14f};

void drawBananaLying(Pen& pen, const Look& look) {
  pen.line(flat(kStalk), {-0.56f, 0.74f}, {-0.59f, 0.88f}, 0.10f, 0.12f);
  pen.blob(look.body(), {{-0.60f, 0.74f},
                         {-0.57f, 0.46f},
                         {-0.36f, 0.14f},
                         {0.0f, 0.0f},
                         {0.36f, 0.10f},
                         {0.60f, 0.40f},
                         {0.64f, 0.58f},
                         {0.56f, 0.58f},
                         {0.34f, 0.42f},
                         {0.04f, 0.36f},
                         {-0.26f, 0.46f},
                         {-0.46f, 0.66f},
                         {-0.51f, 0.77f}});
  pen.curve(look.shade(0.22f),
            {{-0.54f, 0.68f}, {-0.34f, 0.34f}, {0.02f, 0.17f}, {0.36f, 0.26f}, {0.58f, 0.50f}},
            0.04f);
  pen.ellipse(flat(kStalk), 0.615f, 0.58f, 0.055f, 0.05f);
}

void drawBananaPeeled(Pen& pen, const Look& look) {
  pen.blob(look.shade(0.15f), {{-0.06f, 0.50f},
                               {0.08f, 0.62f},
                               {0.34f, 0.60f},
                               {0.56f, 0.36f},
                               {0.36f, 0.40f},
                               {0.14f, 0.38f}});
  pen.blob(flat(kFlesh), {{-0.16f, 0.45f},
                          {-0.18f, 0.72f},
                          {-0.08f, 0.96f},
                          {0.03f, 1.02f},
                          {0.11f, 0.94f},
                          {0.15f, 0.70f},
                          {0.16f, 0.45f}});
  pen.line(flat(darker(kFlesh, 0.15f)), {-0.03f, 0.60f}, {-0.01f, 0.86f}, 0.04f);
  pen.line(flat(kStalk), {0, 0.10f}, {0.02f, 0.01f}, 0.10f, 0.12f);
  pen.blob(look.body(), {{-0.20f, 0.56f},
                         {-0.19f, 0.28f},
                         {-0.08f, 0.06f},
                         {0.08f, 0.06f},
                         {0.19f, 0.28f},
                         {0.20f, 0.58f},
                         {0.0f, 0.46f}});
  pen.blob(look.plain(), {{-0.18f, 0.44f},
                          {-0.20f, 0.66f},
                          {-0.38f, 0.68f},
                          {-0.58f, 0.30f},
                          {-0.40f, 0.46f},
                          {-0.28f, 0.42f}});
  pen.blob(look.tint(0.12f),
           {{0.02f, 0.58f}, {0.20f, 0.62f}, {0.30f, 0.50f}, {0.34f, 0.14f}, {0.20f, 0.36f}});
}

void drawWatermelonHalf(Pen& pen) {
  const Colour rind{0.15f, 0.50f, 0.20f}, inner{0.86f, 0.95f, 0.72f}, red{0.93f, 0.24f, 0.28f};
  pen.polygon(flat(rind), {{-0.66f, 0.62f},
                           {-0.63f, 0.44f},
                           {-0.54f, 0.27f},
                           {-0.41f, 0.13f},
                           {-0.22f, 0.03f},
                           {0, 0},
                           {0.22f, 0.03f},
                           {0.41f, 0.13f},
                           {0.54f, 0.27f},
                           {0.63f, 0.44f},
                           {0.66f, 0.62f}});
  pen.polygon(flat(inner), {{-0.56f, 0.62f},
                            {-0.52f, 0.44f},
                            {-0.44f, 0.30f},
                            {-0.33f, 0.19f},
                            {-0.18f, 0.12f},
                            {0, 0.09f},
                            {0.18f, 0.12f},
                            {0.33f, 0.19f},
                            {0.44f, 0.30f},
                            {0.52f, 0.44f},
                            {0.56f, 0.62f}});
  pen.polygon(flat(red), {{-0.50f, 0.62f},
                          {-0.46f, 0.46f},
                          {-0.39f, 0.34f},
                          {-0.29f, 0.24f},
                          {-0.16f, 0.18f},
                          {0, 0.15f},
                          {0.16f, 0.18f},
                          {0.29f, 0.24f},
                          {0.39f, 0.34f},
                          {0.46f, 0.46f},
                          {0.50f, 0.62f}});
  for (const float x : {-0.32f, -0.11f, 0.11f, 0.32f})
    pen.ellipse(flat(kInk), x, 0.50f, 0.032f, 0.05f);
  for (const float x : {-0.20f, 0.0f, 0.20f}) pen.ellipse(flat(kInk), x, 0.33f, 0.032f, 0.05f);
}

void drawWatermelonWedge(Pen& pen) {
  const Colour rind{0.15f, 0.50f, 0.20f}, inner{0.86f, 0.95f, 0.72f}, red{0.93f, 0.24f, 0.28f};
  pen.polygon(flat(rind), {{-0.52f, 0.24f},
                           {-0.36f, 0.09f},
                           {-0.18f, 0.02f},
                           {0, 0},
                           {0.18f, 0.02f},
                           {0.36f, 0.09f},
                           {0.52f, 0.24f},
                           {0.46f, 0.34f},
                           {-0.46f, 0.34f}});
  pen.polygon(flat(inner), {{-0.47f, 0.33f},
                            {-0.34f, 0.20f},
                            {-0.17f, 0.12f},
                            {0, 0.10f},
                            {0.17f, 0.12f},
                            {0.34f, 0.20f},
                            {0.47f, 0.33f},
                            {0.42f, 0.42f},
                            {-0.42f, 0.42f}});
  pen.polygon(flat(red), {{-0.43f, 0.39f},
                          {-0.31f, 0.26f},
                          {-0.16f, 0.18f},
                          {0, 0.16f},
                          {0.16f, 0.18f},
                          {0.31f, 0.26f},
                          {0.43f, 0.39f},
                          {0.04f, 0.98f},
                          {-0.04f, 0.98f}});
  for (const float x : {-0.22f, 0.0f, 0.22f}) pen.ellipse(flat(kInk), x, 0.36f, 0.032f, 0.05f);
  for (const float x : {-0.11f, 0.11f}) pen.ellipse(flat(kInk), x, 0.53f, 0.032f, 0.05f);
  pen.ellipse(flat(kInk), 0, 0.71f, 0.03f, 0.05f);
}

}  // namespace

void drawApple(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  if (variant == 1) {  // a rounder one
    pen.blob(look.body(), {{0, 0.76f},
                           {-0.24f, 0.82f},
                           {-0.50f, 0.58f},
                           {-0.44f, 0.20f},
                           {-0.20f, 0.0f},
                           {0, 0.04f},
                           {0.20f, 0.0f},
                           {0.44f, 0.20f},
                           {0.50f, 0.58f},
                           {0.24f, 0.82f}});
  } else if (variant == 2) {  // bitten: the flesh shows where the skin ends sooner
    pen.blob(flat(kFlesh), {{0, 0.80f},
                            {-0.20f, 0.84f},
                            {-0.36f, 0.60f},
                            {-0.30f, 0.20f},
                            {0, 0.10f},
                            {0.34f, 0.22f},
                            {0.385f, 0.32f},
                            {0.27f, 0.37f},
                            {0.25f, 0.48f},
                            {0.33f, 0.53f},
                            {0.27f, 0.60f},
                            {0.31f, 0.71f},
                            {0.40f, 0.75f},
                            {0.20f, 0.84f}});
    pen.blob(look.body(), {{0, 0.80f},
                           {-0.20f, 0.86f},
                           {-0.44f, 0.66f},
                           {-0.38f, 0.24f},
                           {-0.16f, 0.01f},
                           {0, 0.06f},
                           {0.16f, 0.01f},
                           {0.34f, 0.18f},
                           {0.385f, 0.29f},
                           {0.22f, 0.34f},
                           {0.16f, 0.46f},
                           {0.23f, 0.53f},
                           {0.17f, 0.61f},
                           {0.24f, 0.74f},
                           {0.40f, 0.76f},
                           {0.20f, 0.86f}});
  } else {
    pen.blob(look.body(), {{0, 0.80f},
                           {-0.20f, 0.86f},
                           {-0.44f, 0.66f},
                           {-0.38f, 0.24f},
                           {-0.16f, 0.01f},
                           {0, 0.06f},
                           {0.16f, 0.01f},
                           {0.38f, 0.24f},
                           {0.44f, 0.66f},
                           {0.20f, 0.86f}});
  }
  const float top = variant == 1 ? 0.76f : 0.80f;
  pen.ellipse(look.shade(0.35f), 0, top, 0.12f, 0.035f);
  pen.curve(flat(kWood), {{0, top - 0.02f}, {0.02f, top + 0.12f}, {0.08f, top + 0.22f}}, 0.05f);
  pen.ellipse(flat(kLeaf), 0.22f, top + 0.16f, 0.16f, 0.065f, 0.06f);
  if (variant == 1) pen.ellipse(flat(darker(kLeaf, 0.15f)), -0.14f, 0.90f, 0.14f, 0.06f, -0.07f);
  pen.ellipse(look.tint(0.6f), -0.22f, 0.60f, 0.06f, 0.12f, -0.05f);
}

void drawBanana(Pen& pen, const Look& look) {
  const bool ripe = look.main.g > 0.45f;  // nobody peels a brown one
  if (!ripe || look.pose(3) < 2)
    drawBananaLying(pen, look);
  else
    drawBananaPeeled(pen, look);
}

void drawCarrot(Pen& pen, const Look& look) {
  const Paint leaf = flat(kLeaf), deep = flat(darker(kLeaf, 0.2f));
  const bool fat = look.pose(2) == 1;
  if (fat) {
    pen.ellipse(deep, 0.36f, 0.86f, 0.07f, 0.20f, -0.02f);
  } else {
    pen.ellipse(deep, 0.28f, 0.84f, 0.08f, 0.22f, 0.03f);
    pen.ellipse(deep, 0.58f, 0.52f, 0.22f, 0.08f, -0.03f);
  }
  pen.ellipse(leaf, 0.44f, 0.80f, 0.08f, 0.26f, -0.07f);
  pen.ellipse(leaf, 0.54f, 0.66f, 0.24f, 0.08f, 0.07f);
  const float wide = fat ? 0.05f : 0.0f;
  pen.blob(look.body(), {{-0.64f, 0.01f},
                         {-0.34f, 0.06f - wide},
                         {0.06f, 0.18f - wide},
                         {0.38f + wide, 0.38f - wide},
                         {0.40f, 0.56f},
                         {0.26f - wide, 0.64f + wide},
                         {0.06f - wide, 0.56f + wide},
                         {-0.26f - wide, 0.32f + wide},
                         {-0.50f, 0.13f}});
  pen.curve(look.shade(0.25f), {{0.10f, 0.56f}, {0.18f, 0.50f}, {0.20f, 0.42f}}, 0.04f);
  pen.curve(look.shade(0.25f), {{0.16f, 0.24f}, {0.10f, 0.28f}, {0.08f, 0.35f}}, 0.04f);
  pen.curve(look.shade(0.25f), {{-0.20f, 0.34f}, {-0.13f, 0.29f}, {-0.12f, 0.22f}}, 0.04f);
}

void drawStrawberry(Pen& pen, const Look& look) {
  const bool slim = look.pose(2) == 1;
  const float w = slim ? 0.88f : 1.0f;
  pen.blob(look.body(), {{0, 0.0f},
                         {-0.14f * w, 0.05f},
                         {-0.40f * w, 0.40f},
                         {-0.48f * w, 0.68f},
                         {-0.32f * w, 0.85f},
                         {0, 0.84f},
                         {0.32f * w, 0.85f},
                         {0.48f * w, 0.68f},
                         {0.40f * w, 0.40f},
                         {0.14f * w, 0.05f}});
  const bool pale = look.main.g > 0.75f;
  const Paint seed = pale ? flat({0.86f, 0.30f, 0.30f}) : flat({1.0f, 0.90f, 0.55f});
  for (const float x : {-0.32f, -0.11f, 0.11f, 0.32f})
    pen.ellipse(seed, x * w, 0.60f, 0.03f, 0.045f);
  for (const float x : {-0.22f, 0.0f, 0.22f}) pen.ellipse(seed, x * w, 0.43f, 0.03f, 0.045f);
  for (const float x : {-0.12f, 0.12f}) pen.ellipse(seed, x * w, 0.27f, 0.03f, 0.045f);
  pen.ellipse(seed, 0, 0.13f, 0.03f, 0.04f);
  pen.polygon(flat(kLeaf), {{-0.46f, 0.86f},
                            {-0.24f, 0.84f},
                            {-0.20f, 0.70f},
                            {-0.06f, 0.80f},
                            {0.04f, 0.66f},
                            {0.12f, 0.80f},
                            {0.28f, 0.70f},
                            {0.28f, 0.84f},
                            {0.46f, 0.88f},
                            {0.22f, 0.98f},
                            {-0.22f, 0.98f}});
  pen.curve(flat(darker(kLeaf, 0.2f)), {{0, 0.92f}, {0.02f, 1.02f}, {slim ? -0.10f : 0.10f, 1.08f}},
            0.06f);
}

void drawWatermelon(Pen& pen, const Look& look) {
  if (look.pose(2) == 0)
    drawWatermelonHalf(pen);
  else
    drawWatermelonWedge(pen);
}

}  // namespace ws::scenes
