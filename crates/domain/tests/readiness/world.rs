//! A world of candidates whose skill is known, to hold the model against.
//!
//! It is written without the model: skills come from factors that topics share in part, not from a tree; memory fades
//! exponentially and question by question; graders, learners and interviewers err in ways of their own. The crooked world
//! differs in everything the model assumes, and always in the same direction: what is seen looks better than it is. In the stern
//! world it looks worse. In the motley world every candidate has a grader, a memory and a kindness of their own, rolled anew.
//! How far the model takes evidence to lean was chosen by looking at all of them but the stern one.

use domain::bank::Level;
use domain::drill::Day;
use domain::readiness::{Attempt, Branch, Evidence, Mode, Observation, Remembered, Seen, TopicId};

/// Numbers by xorshift64* (Vigna, 2016), so that a candidate is the same everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d);
        for _ in 0..8 {
            dice.unit();
        }
        dice
    }

    pub fn unit(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    pub fn normal(&mut self) -> f64 {
        let (radius, angle) = ((-2.0 * self.unit().ln()).sqrt(), std::f64::consts::TAU * self.unit());
        radius * angle.cos()
    }

    /// A normal number over the root of a chi-square one: Student's t with four degrees of freedom, scaled to unit variance.
    pub fn heavy(&mut self) -> f64 {
        let chi: f64 = (0..4).map(|_| self.normal().powi(2)).sum();
        self.normal() / (chi / 4.0).sqrt() / 2.0_f64.sqrt()
    }

    pub fn below(&mut self, count: usize) -> usize {
        ((self.unit() * count as f64) as usize).min(count - 1)
    }
}

/// Which world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum World {
    /// One field, ten topics, one mode, no forgetting, exact graders: what the anchors' simulation had.
    Plain,
    /// Four fields, gaps between modes, forgetting, graders and learners who err.
    Full,
    /// The same with heavy tails, guessing, graders and learners who are kind, worse labels.
    Crooked,
    /// Graders and learners who are stern, questions worse than their labels, skill that lasts.
    Stern,
    /// All of that as it comes.
    Motley,
}

/// How a world, or what surrounds one candidate in it, differs from another.
#[derive(Clone, Copy)]
struct Ways {
    /// The chance to be right without knowing, and by how much more than that one may at best be right.
    guess: f64,
    reach: f64,
    label_noise: f64,
    /// How often a learner calls right what was right, and what was wrong.
    owned: f64,
    kind: f64,
    /// What a grader gives too much.
    bias: f64,
    /// What fades in two months, in logits.
    fading: f64,
}

/// A candidate who can be examined again and again.
pub struct Candidate {
    world: World,
    ways: Ways,
    /// For each branch and topic, the skill on the day of the interview, performing.
    skills: Vec<(Branch, f64)>,
    /// How much easier recalling is, how much harder a clock makes it, by branch and topic.
    recalling: Vec<f64>,
    clock: Vec<f64>,
    /// How much of it fades in a day, and how it went up or down before.
    trend: f64,
    /// The share of the bank's items of each topic that will be remembered.
    memory: Vec<f64>,
}

pub const TODAY: Day = Day(20_500);
pub const TOPICS: usize = 10;
const STEP: [(Level, f64); 3] = [(Level::Easy, -0.8), (Level::Medium, 0.0), (Level::Hard, 0.8)];

pub fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

impl World {
    pub const ALL: [World; 5] = [World::Plain, World::Full, World::Crooked, World::Motley, World::Stern];

    fn deviation(self, dice: &mut Dice) -> f64 {
        if matches!(self, World::Crooked | World::Motley) { dice.heavy() } else { dice.normal() }
    }

    fn ways(self, dice: &mut Dice) -> Ways {
        let full = Ways { guess: 0.0, reach: 1.0, label_noise: 0.5, owned: 0.88, kind: 0.2, bias: 0.0, fading: 0.3 };
        match self {
            World::Plain => Ways { fading: 0.0, ..full },
            World::Full => full,
            World::Crooked => Ways { guess: 0.06, reach: 0.9, label_noise: 0.8, kind: 0.35, bias: 0.06, ..full },
            World::Stern => Ways { label_noise: 0.8, owned: 0.73, bias: -0.06, ..full },
            World::Motley => {
                let guess = 0.06 * dice.unit();
                Ways {
                    guess,
                    reach: 1.0 - guess - 0.06 * dice.unit(),
                    label_noise: 0.4 + 0.5 * dice.unit(),
                    owned: 0.78 + 0.2 * dice.unit(),
                    kind: 0.08 + 0.24 * dice.unit(),
                    bias: 0.04 * dice.normal(),
                    fading: 0.3 + 0.15 * dice.normal(),
                }
            }
        }
    }

    /// The days until the interview.
    fn ahead(self) -> i32 {
        if self == World::Plain { 0 } else { 14 }
    }

    pub fn interview(self) -> Day {
        Day(TODAY.0 + self.ahead())
    }

    pub fn branches(self) -> Vec<Branch> {
        if self == World::Plain { vec![Branch::Theory] } else { Branch::ALL.to_vec() }
    }
}

impl Candidate {
    /// Rolls a candidate.
    pub fn roll(world: World, dice: &mut Dice) -> Candidate {
        let plain = world == World::Plain;
        let general = 0.6 * world.deviation(dice);
        let factors: Vec<f64> = (0..3).map(|_| 0.45 * world.deviation(dice)).collect();
        let ways = world.ways(dice);
        let mut candidate = Candidate {
            world,
            ways,
            skills: Vec::new(),
            recalling: Vec::new(),
            clock: Vec::new(),
            trend: if plain { 0.0 } else { 0.15 * dice.normal() },
            memory: Vec::new(),
        };
        let (recall_gap, clock_gap) = (0.5 + 0.3 * dice.normal(), 0.3 + 0.2 * dice.normal());
        for branch in world.branches() {
            let own = if plain { 0.0 } else { 0.35 * world.deviation(dice) };
            for _ in 0..TOPICS {
                let loaded: f64 = factors.iter().map(|factor| dice.unit() * factor).sum();
                candidate.skills.push((branch, general + own + loaded + 0.35 * dice.normal()));
                candidate.recalling.push(if plain { 0.0 } else { recall_gap + 0.25 * dice.normal() });
                candidate.clock.push(if plain { 0.3 } else { clock_gap + 0.2 * dice.normal() });
                candidate.memory.push(0.0);
            }
        }
        candidate
    }

    /// Returns the chance to answer a question well.
    fn chance(&self, topic: usize, mode: Mode, hard: f64, days_before: f64) -> f64 {
        let skill = self.skills[topic].1
            + match mode {
                Mode::Recall => self.recalling[topic],
                Mode::Perform => 0.0,
                Mode::Timed => -self.clock[topic],
            };
        // Some was forgotten since, some was learned.
        let then = (self.ways.fading + self.trend) * days_before / 60.0;
        self.ways.guess + self.ways.reach * sigmoid(skill + then - hard)
    }

    /// Returns the mean share of an interview's questions that are answered well, over all of one branch.
    pub fn share(&self, branch: Branch) -> f64 {
        let nodes = [-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0];
        let (mut sum, mut mass) = (0.0, 0.0);
        for topic in (0..self.skills.len()).filter(|topic| self.skills[*topic].0 == branch) {
            for (_, level) in STEP {
                for node in nodes {
                    let weight = (-node * node / 2.0_f64).exp();
                    let fresh = self.chance(topic, Mode::Timed, level + self.ways.label_noise * node, 0.0);
                    // One question in six is asked as it stands in the bank.
                    let asked = if self.world == World::Plain { 0.0 } else { self.memory[topic] / 6.0 };
                    sum += weight * (1.0 - (1.0 - fresh) * (1.0 - asked));
                    mass += weight;
                }
            }
        }
        sum / mass
    }

    /// Lets a candidate practice and returns what is seen of it.
    pub fn practice(&mut self, graded: usize, dice: &mut Dice) -> Evidence {
        let names = self.skills.iter().enumerate().map(|(at, (branch, _))| (*branch, format!("topic {at}"))).collect();
        let mut evidence = Evidence { topics: names, ..Evidence::default() };
        // People practice what they like: half of the topics get most of it.
        let liking: Vec<f64> = self
            .skills
            .iter()
            .map(|_| if self.world == World::Plain { 1.0 } else { dice.unit().powi(2) + 0.05 })
            .collect();
        let total: f64 = liking.iter().sum();
        for item in 0..graded {
            let topic = if self.world == World::Plain {
                item % TOPICS
            } else {
                let mut left = dice.unit() * total;
                liking
                    .iter()
                    .position(|like| {
                        left -= like;
                        left <= 0.0
                    })
                    .unwrap_or(0)
            };
            let (level, step) = STEP[if self.world == World::Plain { item / TOPICS % 3 } else { dice.below(3) }];
            let hard = step + self.ways.label_noise * dice.normal();
            let mode = match (self.world, dice.unit()) {
                (World::Plain, _) => Mode::Timed,
                (_, roll) if roll < 0.5 => Mode::Recall,
                (_, roll) if roll < 0.8 => Mode::Perform,
                _ => Mode::Timed,
            };
            let days_before = if self.world == World::Plain { 0.0 } else { dice.unit() * 60.0 };
            let day = Day(TODAY.0 - days_before as i32);
            let well = dice.unit() < self.chance(topic, mode, hard, days_before + f64::from(self.world.ahead()));
            let attempt = self.judged(well, mode, dice);
            let seen = match mode {
                Mode::Recall => Seen::Review,
                Mode::Perform => Seen::Answer,
                Mode::Timed => Seen::Mock,
            };
            evidence.observations.push(Observation {
                seen,
                topic: TopicId(topic),
                mode,
                level: Some(level),
                item: item as u64,
                attempt,
                day,
                stability: None,
            });
        }
        if self.world != World::Plain {
            for (topic, like) in liking.iter().enumerate() {
                // What was drilled is remembered for a while; the model hears a figure that is a little off.
                self.memory[topic] = (like * dice.unit()).clamp(0.0, 1.0);
                let told = (self.memory[topic] + 0.08 * dice.normal()).clamp(0.0, 1.0);
                evidence.remembered.push(Remembered { topic: TopicId(topic), items: 20.0, expected: 20.0 * told });
            }
        }
        evidence
    }

    /// Returns what whoever grades makes of how it went.
    fn judged(&self, well: bool, mode: Mode, dice: &mut Dice) -> Attempt {
        if self.world == World::Plain {
            return Attempt::likely(if well { 1.0 } else { 0.0 });
        }
        if mode == Mode::Recall {
            // Learners rate themselves: mostly right, more often too kindly than not.
            let good = dice.unit() < if well { self.ways.owned } else { self.ways.kind };
            return Attempt::likely(if good { 0.79 } else { 0.14 });
        }
        let worth = if well { 0.78 } else { 0.36 } + 0.1 * dice.normal();
        let score = (worth + self.ways.bias + 0.12 * dice.normal()).clamp(0.0, 1.0);
        Attempt::graded(score, score - 0.2, score + 0.2)
    }
}
