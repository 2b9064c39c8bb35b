//! A network as a list of steps over tensors. Everything is checked when the file is read, so that running cannot fail.

use super::flatbuffer::Table;
use super::operations::{Convolution, Depthwise, Shape, add, pad_channels, pool};

/// A network.
pub struct Graph {
    steps: Vec<Step>,
    tensors: usize,
    input: usize,
    outputs: Vec<(usize, usize)>,
}

struct Step {
    action: Action,
    from: Vec<usize>,
    to: usize,
}

enum Action {
    Convolution(Convolution),
    Depthwise(Depthwise),
    Add,
    Relu,
    Pad(Shape, usize),
    Pool(Shape),
    /// Reshaping and concatenating along the outermost axis: the values, one after the other.
    Join,
}

/// Numbers of TensorFlow Lite's schema.
mod code {
    pub const ADD: u8 = 0;
    pub const CONCATENATION: u8 = 2;
    pub const CONVOLUTION: u8 = 3;
    pub const DEPTHWISE: u8 = 4;
    pub const DEQUANTIZE: u8 = 6;
    pub const MAX_POOL: u8 = 17;
    pub const RELU: u8 = 19;
    pub const RESHAPE: u8 = 22;
    pub const PAD: u8 = 34;
    pub const FLOAT32: u8 = 0;
    pub const FLOAT16: u8 = 1;
    pub const INT32: u8 = 2;
}

/// A tensor of the file: its shape, and its values where they are constant.
#[derive(Default, Clone)]
struct Tensor {
    shape: Vec<usize>,
    constant: Option<Vec<f32>>,
}

/// More values than any tensor of such a model has.
const MOST_VALUES: usize = 1 << 20;

impl Graph {
    /// Reads a file whose one input has this height, width and depth.
    pub fn read(file: &[u8], input: Shape) -> Option<Graph> {
        let model = Table::root(file)?;
        let codes: Vec<u8> = model.list(1)?.tables()?.into_iter().map(|code| code.byte(0)).collect();
        let graph = *model.list(2)?.tables()?.first()?;
        let buffers = model.list(4)?.tables()?;
        let mut tensors: Vec<Tensor> =
            graph.list(0)?.tables()?.into_iter().map(|tensor| read_tensor(tensor, &buffers)).collect::<Option<_>>()?;
        let mut steps = Vec::new();
        for operator in graph.list(3)?.tables()? {
            let code = *codes.get(operator.number(0))?;
            steps.extend(read_step(code, operator, &mut tensors)?);
        }
        let [start] = graph.list(1)?.numbers()?[..] else { return None };
        let outputs = graph.list(2)?.numbers()?;
        let lengths =
            outputs.iter().map(|i| Some((*i, tensors.get(*i)?.shape.iter().product()))).collect::<Option<_>>()?;
        let graph = Graph { steps, tensors: tensors.len(), input: start, outputs: lengths };
        (tensors.get(start)?.place()? == input && graph.complete()).then_some(graph)
    }

    /// Every step finds what it needs, and so do the outputs.
    fn complete(&self) -> bool {
        let mut there = vec![false; self.tensors];
        there[self.input] = true;
        for step in &self.steps {
            if !step.from.iter().all(|i| there[*i]) {
                return false;
            }
            there[step.to] = true;
        }
        self.outputs.iter().all(|(i, _)| there[*i])
    }

    /// How many values each output has.
    pub fn output_lengths(&self) -> impl Iterator<Item = usize> {
        self.outputs.iter().map(|(_, length)| *length)
    }

    /// What the network makes of an input, which has the shape that was read for.
    pub fn run(&self, input: &[f32]) -> Vec<Vec<f32>> {
        let mut values: Vec<Vec<f32>> = vec![Vec::new(); self.tensors];
        values[self.input] = input.to_vec();
        for step in &self.steps {
            values[step.to] = step.run(&values);
        }
        self.outputs.iter().map(|(i, _)| std::mem::take(&mut values[*i])).collect()
    }
}

impl Step {
    fn run(&self, values: &[Vec<f32>]) -> Vec<f32> {
        let first = &values[self.from[0]];
        match &self.action {
            Action::Convolution(convolution) => convolution.run(first),
            Action::Depthwise(depthwise) => depthwise.run(first),
            Action::Add => add(first, &values[self.from[1]]),
            Action::Relu => first.iter().map(|value| value.max(0.0)).collect(),
            Action::Pad(shape, depth) => pad_channels(first, *shape, *depth),
            Action::Pool(shape) => pool(first, *shape),
            Action::Join => self.from.iter().flat_map(|i| values[*i].iter().copied()).collect(),
        }
    }
}

impl Tensor {
    /// Height, width and depth of one picture.
    fn place(&self) -> Option<Shape> {
        match self.shape[..] {
            [1, height, width, depth] => Some([height, width, depth]),
            _ => None,
        }
    }
}

fn read_tensor(tensor: Table<'_>, buffers: &[Table<'_>]) -> Option<Tensor> {
    let shape = tensor.list(0)?.numbers()?;
    let count = shape.iter().try_fold(1usize, |all, side| all.checked_mul(*side)).filter(|all| *all <= MOST_VALUES)?;
    let bytes = buffers.get(tensor.number(2))?.list(0)?.bytes()?;
    let constant = match tensor.byte(1) {
        _ if bytes.is_empty() => None,
        code::FLOAT32 => Some(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()),
        code::FLOAT16 => Some(bytes.chunks_exact(2).map(|b| half(u16::from_le_bytes([b[0], b[1]]))).collect()),
        code::INT32 => {
            Some(bytes.chunks_exact(4).map(|b| i32::from_le_bytes([b[0], b[1], b[2], b[3]]) as f32).collect())
        }
        _ => return None,
    };
    let fits = constant.as_ref().is_none_or(|values: &Vec<f32>| values.len() == count);
    fits.then_some(Tensor { shape, constant })
}

/// A number of 16 bits: one of the sign, five of the exponent, ten of the fraction.
fn half(bits: u16) -> f32 {
    let (sign, exponent, fraction) = (bits >> 15, i32::from(bits >> 10 & 0x1f), f32::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * 2f32.powi(-24),
        31 => f32::INFINITY,
        _ => (1.0 + fraction / 1024.0) * 2f32.powi(exponent - 15),
    };
    if sign == 0 { size } else { -size }
}

/// The step of an operator; none within where its result is constant.
fn read_step(code: u8, operator: Table<'_>, tensors: &mut [Tensor]) -> Option<Option<Step>> {
    let inputs = operator.list(1)?.numbers()?;
    let [to] = operator.list(2)?.numbers()?[..] else { return None };
    let first = *inputs.first()?;
    if code == code::DEQUANTIZE {
        let constant = tensors.get(first)?.constant.clone()?;
        tensors.get_mut(to)?.constant = Some(constant);
        return Some(None);
    }
    let options = operator.table(4);
    let stride = |field| options.map(|options| options.number(field)).filter(|stride| matches!(stride, 1 | 2));
    let tensor = |i: usize| inputs.get(i).and_then(|at| tensors.get(*at));
    // Padded so that nothing is lost; a window of one pixel needs none.
    let same =
        options.is_none_or(|options| options.byte(0) == 0) || tensor(1).is_some_and(|own| own.shape.get(1) == Some(&1));
    let (from, into) = (tensor(0)?, tensors.get(to)?);
    let mut needed = vec![first];
    let action = match code {
        code::CONVOLUTION if same && options?.byte(3) == 0 => Action::Convolution(Convolution::new(
            (from.place()?, into.place()?),
            stride(1)?,
            (&tensor(1)?.shape, tensor(1)?.constant.as_ref()?),
            tensor(2)?.constant.as_ref()?,
        )?),
        code::DEPTHWISE if same && options?.byte(4) == 0 => Action::Depthwise(Depthwise::new(
            (from.place()?, into.place()?),
            stride(1)?,
            (&tensor(1)?.shape, tensor(1)?.constant.as_ref()?),
            tensor(2)?.constant.as_ref()?,
        )?),
        code::ADD if tensor(1)?.shape == from.shape && into.shape == from.shape => {
            needed.push(*inputs.get(1)?);
            Action::Add
        }
        code::RELU if into.shape == from.shape => Action::Relu,
        code::PAD => {
            let ([height, width, depth], wanted) = (from.place()?, into.place()?);
            let only_channels = wanted[..2] == [height, width] && wanted[2] >= depth;
            only_channels.then_some(Action::Pad([height, width, depth], wanted[2]))?
        }
        code::MAX_POOL => {
            let ([height, width, depth], wanted) = (from.place()?, into.place()?);
            let halves = height % 2 == 0 && width % 2 == 0 && wanted == [height / 2, width / 2, depth];
            let two = [1, 2, 3, 4].iter().all(|field| options.is_some_and(|options| options.number(*field) == 2));
            (halves && two).then_some(Action::Pool([height, width, depth]))?
        }
        code::RESHAPE if into.shape.iter().product::<usize>() == from.shape.iter().product::<usize>() => Action::Join,
        code::CONCATENATION => {
            needed = inputs.clone();
            let parts =
                inputs.iter().map(|i| Some(tensors.get(*i)?.shape.iter().product::<usize>())).sum::<Option<usize>>();
            // Along the second axis, with nothing but one before it.
            let outermost = options?.number(0) == 1 && into.shape.first() == Some(&1);
            (outermost && parts == Some(into.shape.iter().product())).then_some(Action::Join)?
        }
        _ => return None,
    };
    Some(Some(Step { action, from: needed, to }))
}
