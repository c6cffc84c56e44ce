<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Tr</name>
    <message>
        <source>Latency by layer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The first layer pools its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller input data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pooling window of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data that are scaled down at the source take less time to load and less memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the output channels of layer %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of input channels is not a multiple of 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a multiple of 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four channels share a memory word, which is read as a whole: multiples of four need the least energy per channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte-lane reader (`mlator`) would unload this output faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the option turned on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pixels of 8-bit data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It turns words of four channels into words of four pixels while they are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the byte-lane reader on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte-lane reader (`mlator`) does not suit this output and is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit data and a multiple of 4 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pixels of %2 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads four pixels of one channel at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the byte-lane reader off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the processors that read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The depth-wise layer moves data between processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output processors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth-wise results that stay in their processors are written in parallel; others take turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dilated Conv1d runs on the Conv2d hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(length - 1) x dilation below 9 for a stretched kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length %1, dilation %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples are seen as an image as wide as the dilation, over which a 3x3 kernel with one used column moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pass-through layer is followed by another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one layer for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two could perhaps be one layer, which saves a run over the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-dimensional data go into a two-dimensional layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stated input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples are taken as an image of one column, unless the layer states rows and columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State the size %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output shift is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip shifts a sum by at most 15 bits either way; 8 minus the weight bits of that make up for narrow weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the output shift to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32-bit results cannot have an activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no activation, or 8-bit output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an activation and 32-bit output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The activation works on the clipped 8-bit value; the 32-bit sum leaves the chip in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer inside the network writes 32 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32-bit output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next layer reads 8-bit data; 32-bit results are meant for the host and take four times the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through layer has no activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of a pass-through layer go around the multipliers and around the activation behind them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through layer cannot shift its output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output shift 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sum to scale: the values are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the output shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through layer cannot write 32 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It copies 8-bit values and has no 32-bit sums to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine the operands in a pass-through layer of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An element-wise operation cannot be part of a Conv1d layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 operand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit that combines operands feeds the 2D window only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A convolution with a bias cannot combine operands as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bias, or 1 operand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bias and %1 operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MAX78002 would add the bias once for every operand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An element-wise operation with several passes cannot pool or convolve as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pass-through layer without pooling, or one pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operands in %2 passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond two operands in two passes the MAX78000 can only run the passes one below the other, as one tall image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A padded Conv1d cannot take several passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no padding, or at most 64 input channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding %1 and %2 passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MAX78002 inserts 1D padding in the first pass only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the padding to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a kernel of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 convolutions of 3x3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Conv2d kernel of %1 is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1x1 or 3x3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every processor has nine multipliers that work on a 3x3 window at once. Two 3x3 layers see as far as one of 5x5, with fewer weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Conv1d kernel of length %1 is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a length of 1 to 9 and one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nine multipliers of a processor hold one kernel of at most nine taps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a kernel of length %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ConvTranspose2d kernel of %1 is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3x3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip writes zeros between the pixels and runs its 3x3 convolution over them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The padding is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The padding is a 2-bit field of the layer&apos;s registers, and a 3x3 kernel with more padding would see nothing but zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The padding is as large as the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than the kernel size of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With that much padding the kernel would sit on zeros alone, which only adds a frame of constant values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through layer cannot pad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding is inserted by the convolution unit, which a pass-through layer does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every %1th pixel in layer %2 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the stride to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutions move by one pixel at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window shifts through a buffer of rows that advances pixel by pixel. Only pooling, in front of the convolution, can move further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transposed convolution always doubles the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip inserts exactly one zero between two pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the stride to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transposed convolution needs an output padding of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only transposed convolutions have an output padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zeros inserted after each pixel, the last one included, make the output exactly twice as large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the output padding to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an ordinary convolution (1 group)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip has no depth-wise convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the MAX78000 all processors add into every output channel; they cannot write channels of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups must equal the input and the output channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 group, or as many as channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 groups, %2 input and %3 output channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each processor either adds into all outputs or keeps its channel to itself (depth-wise); nothing lies between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it depth-wise: %1 groups and channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A depth-wise layer cannot flatten its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A depth-wise layer&apos;s bias cannot be put into a chosen quadrant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither flattening nor a bias quadrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth-wise channels stay in their processors, and so do their biases; flattening mixes all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop flattening and bias quadrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the dilation to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dilated kernel of more than nine taps runs as a 3x3 convolution over an image as wide as the dilation: three taps, no pooling, no padding, one operand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(length - 1) x dilation below 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Conv1d can be dilated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 3x3 window is wired to neighboring pixels; it cannot skip any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel of length 1 cannot be dilated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a length of at least 2, or dilation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilation is the distance between taps; one tap has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is too long for a dilation of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kernel length of at most 3, or (length - 1) x dilation below 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer with a dilation of %1 cannot pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer with a dilation of %1 cannot pad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer with a dilation of %1 cannot combine operands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dilation is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dilation becomes the width of the image that the hardware moves over, and the column counter ends there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output offset leaves no room for what comes before the first result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a 3x3 convolution the layer first writes a padded row that means nothing; it is put in front of the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the output be placed automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the output offset to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip cannot bypass kernel memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bypass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the MAX78002 can take all weights as +1 without reading them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip cannot compute four channels at a time (`calcx4`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no `calcx4`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calcx4`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the MAX78002 spreads output channels over its four quadrants in parallel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn `calcx4` off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip cannot read ahead (`readahead`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no `readahead`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`readahead`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the MAX78002 fetches the next data while it computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn `readahead` off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1-bit weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip has no binary weights (-1/+1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, 2, 4 or 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two bits are the fewest that hold both -1 and +1 on the MAX78000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip cannot branch on its data (`snoop_sequence`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no alternative next layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the MAX78002 can watch its data and branch on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the alternative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the next layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip cannot jump to another layer (`next_sequence`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MAX78000 always begins with layer 0 and runs layers in sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next layer does not exist; the network ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A successor beyond the last layer means to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the output channels to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing four channels at a time (`calcx4`) needs a multiple of four output channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels are stored in four equal groups that are computed side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing four channels at a time (`calcx4`) with several passes must write to all quadrants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 quadrants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each quadrant computes a quarter of the output channels and writes them itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip cannot skip input words (`read_gap`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read gap 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the MAX78002 has a step for its read pointer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the read gap to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A read gap does not go together with several passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read gap 0, or one pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read gap %1 and %2 passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The read pointer has one step, and the passes take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool %1 in front of the operator of layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the input by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream the input through the FIFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use channel-last data (HWC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the processors be chosen automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use the FIFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first layer can read channel by channel (CHW).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HWC data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHW data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers write four channels side by side in a word; only data from outside can come channel by channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many channels for channel-by-channel (CHW) data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each channel needs a data memory instance of its own, and there are 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several channels of CHW data share a data memory instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of processors %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them in the map %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel by channel, a memory holds a single channel: four pixels in a word instead of four channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many input channels for the FIFO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 channels (4 with CHW, 16 with HWC data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of the four FIFOs feeds one data memory: one channel, or a word of four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FIFO cannot reach these processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processors 0, 16, 32 and 48</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processors 0 to 3, 16 to 19, 32 to 35 and 48 to 51</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FIFOs are connected to the first data memory of each quadrant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many input channels for the fast FIFO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 channel(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fast FIFO feeds a single data memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the standard FIFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fast FIFO cannot feed this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a convolution with 8-bit output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pass-through layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fast FIFO is made for a first layer that convolves and writes 8-bit data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layers that change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has too many layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2 that the chip needs to reset averages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer has a set of registers of its own, and the chip holds no more of them. Pooling and element-wise operations can be part of the following convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start layer does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Execution begins with the start layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with layer 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary and 1-bit weights are mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a stored bit means -1/+1 or -1/0 is one setting for the whole network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the binary layers 1-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the 1-bit layers binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadrant 0 is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a processor from 0 to 15 in some layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest processor is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadrant 0 leads the others: it starts the inference and raises the interrupt at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the first layer&apos;s processors be placed automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip cannot start with a later layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start layer 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip has no conditional execution (`snoop`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no snoop settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 snoop values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of snoop values is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values fill the two comparison units and their expected results in a fixed order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FIFO feeds layer 0 only, but the start layer is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FIFOs are wired to the first layer&apos;s registers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the pooling window to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the pooling dilation to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pooling window is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(size - 1) x dilation below 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling reads its window in flight; a 4-bit register holds how far the window reaches. Larger windows can be pooled in two layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pooling stride is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A 4-bit register holds the stride minus one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the pooling stride to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pooling stride differs between rows and columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same stride in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One register holds the stride of both axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip has no dilated pooling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pooling dilation is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the MAX78002 can skip pixels within a pooling window, up to every 16th.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pooling dilation is set, but there is no pooling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pooling window larger than 1x1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilation is the distance between the pixels of a pooling window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool before the element-wise operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling last needs both pooling and an element-wise operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several operands and a pooling window larger than 1x1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operand(s), window %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting tells which of the two comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling last works with two operands only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pooling unit takes its data from the adder of one pair of operands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool in front of the operator of layer %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 channels, which take one pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pooling pass-through layer takes too many passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 pass(es) of 64 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a convolution the MAX78000 cannot interleave pooling with several passes, unless a single pixel remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a %1 max pool in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feature map is too large to flatten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 pixels per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pixel of a flattened channel is a pass of its own, and the counter of such passes ends at 256 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a linear layer or a 1x1 convolution can flatten its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear, or Conv2d 1x1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattening turns pixels into channels; what is left is a single pixel for every channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool in a layer of its own in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flattening layer cannot pool as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattening reads the pixels in its own order and bypasses the pooling unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A streaming layer cannot flatten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all data in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattening needs every pixel; streaming keeps only a few rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not stream this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattening is not needed: the input is a single pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 1x1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map of one pixel already is one value per channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the output processors be chosen automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A processor map is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every channel is read and written by a processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the processors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor map does not have one processor for each input channel of a pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processors (%2 channels in %3 pass(es))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each processor reads one channel per pass. More than 64 channels are spread evenly, in multiples of four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output map does not have one processor for each output channel of a round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processors (%2 channels in %3 round(s))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each output channel goes to the memory of the processor that will read it. More than 64 channels are spread evenly, in multiples of four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through layer writes to a map of another shape in quadrant %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 output processors side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the output map %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through layer copies within a quadrant: the processors of a quadrant write one block, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output of a depth-wise layer does not begin at a data memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input of a depth-wise layer that spans quadrants does not begin at a data memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a first processor that is a multiple of 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth-wise results are written as words of four channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A depth-wise layer needs too many time slots for its output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors that write to other processors take turns, and 32-bit results take four turns each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias is put into a quadrant that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quadrants 0 to 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are four quadrants with a bias memory each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the bias be placed automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias is put into a quadrant that the network does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quadrant with processors at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quadrant %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quadrants without processors at work stay switched off, and their bias memory with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow weights with output processors that do not begin at a data memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a first output processor that is a multiple of 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several narrow kernels share a kernel word; skipped output channels leave gaps in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a layer there is nothing to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a 3x3 convolution with 16 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not fold the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be folded by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows and columns that are multiples of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folding by f turns every f x f block of pixels into channels of one pixel; blocks must not be cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer reads from layer %1, which does not exist or is the layer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier layer or the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer reads what the input or another layer has left in data memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer reads from layer %1, which has not run by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer that is executed earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers run one after the other; data of a later or skipped layer are not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of output channels is not stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 1,024 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer with weights has as many kernels as output channels; only the design or a checkpoint can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give all operands the channels of the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the first operand alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operands of the element-wise operation have different channel counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same number of channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each processor combines the same channel of all operands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources have different sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources are read pixel by pixel in step; only with a stated input size are their pixels joined one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the first source alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the size as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stated input size does not hold the pixels of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stated size reinterprets the pixels in data memory row by row; none may be left over or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input channels cannot be divided among the operands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a multiple of %1 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer takes its operands from the sample: as many equal groups of channels as operands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the element-wise operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling leaves nothing of the feature map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an input of at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pooling window must fit into the feature map at least once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the dilation to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pad by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a kernel of 1x1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is larger than what it moves over: nothing comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room for a kernel of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel, stretched by its dilation, must fit into the padded feature map at least once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the layers one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer is never reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer that hands on to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every layer after the start layer must be part of the execution order: the layer before, or one that jumps here, runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution order runs in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an order that ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer that is reached twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An inference ends with a layer that stops; here the accelerator would never be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the channels as they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer reads too many channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 processors take 64 channels at a time, in at most 16 passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer writes too many channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output channels are spread over 64 processors in at most 16 rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row and column counters of a layer end there. Folding turns pixels into channels, which all processors can share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input has too many rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output has too many rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its padding the image is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size - 1 + 2 x padding of at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row and column counters have 10 bits and count the padding as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image with all its passes is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows x columns x passes of at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A 21-bit counter runs over the pixels of all passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the input be placed automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input does not fit into a data memory instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each channel has a memory of its own, one byte per pixel, behind the input offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four processors share a memory and keep a word of four channels for each pixel, pass and operand, behind the input offset. Folding trades pixels for channels and fills more memories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output does not fit into a data memory instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four processors share a memory and write a word of four channels for each pixel and each 64 output channels, behind the output offset; 32-bit results take four times as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output offset is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offset is where the output begins in data memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output words are too far apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 words between two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of the write pointer counts the gap and every 64 output channels; its register field ends there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the write gap to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all these processors be chosen automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operands are in different processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same output processors for all operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different maps, %1 together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each processor combines the operands that lie in its own memory, one word behind the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concatenated sources share processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processors of their own for each source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlapping maps, %1 together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one pass a processor reads one channel, so channels that are joined must lie in different processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concatenated sources stand in another order than their processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ascending processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels are numbered by processor; the kernels must be sorted the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the sources in the order of their processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some processors of the layer have no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some data of the sources are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processors that the sources write to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A processor reads what a source has left in its own data memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input offset is not where the sources begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer would read other data than the named sources have written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the input offset to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State layer %1 as the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input offset is not where the layer before has written, and no source is stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 is taken as the source, which may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the write gap of the sources to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The write gap of a source does not fit the way the sources are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write gap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write gap %1 of layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources in the same processors are read word by word in turn: each leaves room for the words of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the read gap to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The read gap does not match the write gap of the sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read gap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read gap %1, write gap %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the sources stand in turn; the read gap skips only what belongs to none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The read gap does not match the write gap of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read gap %1, as layer %2 writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer that leaves gaps between its words must be read with the same gaps, or with the words that fill them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming begins with data from the FIFO and goes on from layer to layer without a break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming needs the FIFO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input through the FIFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input in data memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the FIFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming needs layer 0 as the start layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FIFOs feed layer 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A streaming layer follows one that does not stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1 streaming as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1 not streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream layer %1 as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A streaming layer hands on to a layer that is not the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming layers run at the same time, in the order of their registers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last streaming layer must pad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding of at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the MAX78000 the end of a stream is recognized by the padding of its last layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass-through layer cannot stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MAX78002 streams convolutions only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many layers stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 layers at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first 8 layers have registers for the rolling buffers of streaming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming together with a bias might not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor warns of this combination on the MAX78000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool size is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool stride is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool dilation is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel size is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The padding is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stride is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dilation is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output padding is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of groups is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of output channels is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row crop is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel skip is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The write gap is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The read gap is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of input channels is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input size is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input offset is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buffer shift is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buffer insert is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes and strides count from 1, paddings, gaps and offsets from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it to the smallest allowed value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has several operands but no element-wise operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operands are what an element-wise operation combines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An element-wise operation cannot have that many operands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 to 16 operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operands of a pixel are read one after the other; a 4-bit counter counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights cannot have %1 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel word of 8 bits is cut into one, two, four or eight weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output cannot have %1 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 or 32 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results leave the accelerator clipped to 8 bits or as the full 32-bit sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer reads the data buffer without saying where and what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input and output offsets, input size and input channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rolling buffer is filled from outside; nothing tells its shape but the layer that reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the layer before instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a pass-through layer with stated sources can shift the data buffer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pass-through layer with sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shifting is a copy of the buffer onto itself, some pixels further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not shift the buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer inserts into the data buffer, but its output offset is not stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an output offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New data go to a fixed place in the buffer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not insert into the buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight memory (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias memory (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data memory peak (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy (µJ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max pooling %1, stride %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average pooling %1, stride %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sub-sampling by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead of %2 output channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead of %2 input pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead of %2 input channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilation %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead of %2 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead of %2 operands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streaming: %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias: %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth-wise convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add, 2D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subtract, 2D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or, 2D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xor, 2D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add, 1D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subtract, 1D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or, 1D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xor, 1D convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subtract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bitwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not executed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency per layer (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency per layer (% of %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency up to and with each layer (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight memory (% of the chip&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1 %2 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1 %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no folding instead of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folding %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> instead of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>despite </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (not in %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 other layers %2 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 other layers %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights in layer %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit instead of %2-bit weights in layers %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half the weight memory (%1 instead of %2 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice the weight memory (%1 instead of %2 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes more weight memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes (%2 %) less weight memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes (%2 %) more weight memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 µs slower than %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 µs (%3 %) faster than %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 µs (%3 %) slower than %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 costs is not known: the shape of a layer cannot be derived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as fast as %2 and needs as much weight memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as fast as %2 and needs </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It needs </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier layer has the shape of the one before &quot;%1&quot;: name what to combine, as in &quot;add(1,3)&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an earlier layer: write its number from 1, its name, or &quot;in&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs before the first layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sketch has at most %1 layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sketch is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is missing after &quot;%1&quot;, as in &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number must be from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights have 1, 2, 4 or 8 bits, or are binary (&quot;:b&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer is missing between the parentheses, as in &quot;add(1,3)&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. There are: k3 p1 s2 y2 g8 :4 ! /2 relu abs none bias nobias flat noflat w8 w32 shift add sub or xor stream chw out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are 8 or 32 bits wide: w8 or w32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sources are given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a layer. Write c16 (convolution), d16 (1-D), t16 (transposed), dw (depth-wise), fc10 (linear), max2, avg2, add, pass, fold4, in3x88x88 or :4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is channels x rows x columns, as in &quot;in3x88x88&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folding is one number, as in &quot;fold4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1-bit weights in all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the first kernel column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel memory is exhausted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 columns in each processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns with those of other layers, %2 for this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every processor keeps the kernels of its channels, nine bytes to a column, for all layers at once. Narrow weights pack two, four or eight kernels where one of 8 bits fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias memory is exhausted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room for %1 bytes in one quadrant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes in each of the %2 quadrants in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each quadrant has a small memory for biases, one byte per output channel; quadrants without processors at work do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet v1: the first sketch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet v2: wider and deeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet v3: v2 with 4-bit weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet v5: input folded by 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet v6: narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet v7: narrowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword spotting: 20 spoken words from one second of sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image classifier: 32x32 pictures, with a shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too big: a network that does not fit, yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet: is there a face in the picture?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face or no face in 88x88 color pictures, on a MAX78000 at 50 MHz. Accuracies are those published in the FaceNet talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet: six variants of a face detector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::document::StudyDocument</name>
    <message>
        <source>Rename variant to &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::exporting::ExportDialog</name>
    <message>
        <source>Export Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pixels per px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;Tab-separated values (*.tsv);;Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures</name>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures::BarChart</name>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures::ChartFrame</name>
    <message>
        <source>Copy figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure (PNG, SVG, PDF)...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table (CSV, Markdown)...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the same numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export figure and table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures::Latency</name>
    <message>
        <source>Input</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overhead</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline</source>
        <comment>part of a layer&apos;s cycles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplications, shared by the multipliers of a processor and by all processors at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons of the activation, shared by all processors at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons of the pooling, shared by all processors at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading rows and columns before the kernel window is full: no result can leave yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel window moves over the data, one pass for every 64 input channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing results: one cycle per output channel, pixel and pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the further elements of every pooling window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding elements go through the same machine as data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten unit, element-wise operation before pooling, and the price of streaming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pipeline that clocks above 50 MHz need: about 15 % more cycles, as measured. An estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 MHz, model &quot;%3&quot;</source>
        <comment>device, clock, latency model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency by layer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in total; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of the whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An estimate: the vendor has no exact model for this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 multiplications / %2 at once / %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comparisons / %2 = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s) at work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::figures::LatencyPanel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show microseconds at the clock of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show clock cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths are proportional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic: shows totals only, since the lengths of stacked parts would mean nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer to see where its time goes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures::Quantity</name>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>axis title and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 operations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures::StatTile</name>
    <message>
        <source>preview: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures::TableView</name>
    <message>
        <source>Copy as tab-separated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::figures::Totals</name>
    <message>
        <source>%1 since the last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>excess, capacity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>share, capacity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget: at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate, ±%1 %</source>
        <comment>half width of an uncertainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An estimate: some layers have no exact model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 macc</source>
        <comment>multiply-accumulate operations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 multiply-accumulate, %2 comparisons, %3 additions, %4 multiplications, %5 bitwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest need of one data memory by one layer: its input and output side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in and out apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input and output fit only when they lie in different data memories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One inference. %1, from published measurements; never measured here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once after power-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before each inference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::palette::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command, layer or variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a layer or a variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::start::StartPage</name>
    <message>
        <source>FaceNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six ways to tell a face from no face: compare their speed, memory and accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword spotting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken words from one second of sound, with one-dimensional convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small color pictures sorted into classes, a good start for a network of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It breaks the chip&apos;s rules. See which, and mend them with one click each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sketch a small network and see at once what a MAX78000 or MAX78002 makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a .facet or .yaml file anywhere on this window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::variants</name>
    <message>
        <source>floating-point weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantization-aware weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantized weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the virtual board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::variants::LibraryList</name>
    <message>
        <source>Library of built-in designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a design, or drag it into the variants</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::variants::MeasurementDialog</name>
    <message>
        <source>Add Measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured of &lt;b&gt;%1&lt;/b&gt;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantization-aware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publication, notebook, person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. WIDER FACE crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::variants::VariantActions</name>
    <message>
        <source>New variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an empty network to the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fork Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the current variant and go on with the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename Variant...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the current variant another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the current variant from the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Variant &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the current variant up in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Variant Do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the current variant down in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set as &amp;Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the other variants with this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;Measurement...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what was measured of this variant, and where the number comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down why this variant is as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add measurement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::variants::VariantModel</name>
    <message>
        <source>no layers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks a rule of the chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::variants::VariantsPanel</name>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this variant is as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::Actions</name>
    <message>
        <source>&amp;New Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty layer stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study or a network description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the study under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import YAML...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a network description of the vendor&apos;s tools as a variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export YAML...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the current variant for the vendor&apos;s tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;Report...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a PDF report with its figures and numbers into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the edit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every panel back to where it belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command Palette...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a layer or a variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch &amp;Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the same design on the other chip: MAX78000 or MAX78002</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch &amp;Latency Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change between the cycle model and the ideal one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Budgets...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the limits that every variant should keep to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study &amp;Title...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the study another title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::BudgetsDialog</name>
    <message>
        <source>Budgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits that every variant should keep to. Charts draw them as lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Latency at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Energy at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accuracy at least</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::Docks</name>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
</context>
<context>
    <name>facet::window::ErrorListDialog</name>
    <message>
        <source>Cannot read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::Help</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A studio for small convolutional networks on the MAX78000 and MAX78002.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core is under the MIT license; the program as a whole is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Facet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set budgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Couche</translation>
    </message>
    <message>
        <source>V&amp;ariant</source>
        <translation>&amp;Variante</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation>Ouvrir un e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>Arrange the panels: %1</source>
        <translation>Disposer les panneaux : %1</translation>
    </message>
</context>
<context>
    <name>facet::window::PanelDock</name>
    <message>
        <source>Close &quot;%1&quot;; View brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::RecoveryDialog</name>
    <message>
        <source>Unsaved work found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facet ended before &quot;%1&quot; was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last edits of %1 are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved file is from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the unsaved edits as a new study; the saved file stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you were; nothing is written until you save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::RecoveryStore</name>
    <message>
        <source>Save often, and check the free space and the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for recovery files cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery file cannot be locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::Session</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is not a study that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes of &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved.
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unsaved work cannot be read. It is left where it is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies and networks (*.facet *.yaml *.yml);;Studies (*.facet);;Network descriptions (*.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (*.facet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) while reading %1: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network descriptions (*.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network descriptions (*.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) into %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facet::window::StatusLine</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ideal model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 at %3 MHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate without a vendor model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::TargetBar</name>
    <message>
        <source>Latency %1 is over the budget of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights %1 are over the budget of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy %1 (an estimate) is over the budget of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy %1 is below the required %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip the network is designed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of the accelerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of the accelerator; the lowest value means the chip&apos;s usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideal model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts every cycle of the machine: reading, computing, writing, pooling, padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations shared evenly by all processors; what the chip would do without any overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How latency is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set budgets...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budgets are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current variant keeps to its budgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set target to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the ideal model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the cycle model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set clock to %1 MHz</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facet::window::YamlImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network description of the vendor&apos;s tools may leave its channels to a trained checkpoint and its input to the data set. Say where they are, and the errors that come from there go away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional, e.g. trained/model.pth.tar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional, channels x rows x columns, e.g. 3x88x88</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Input shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints (*.pth.tar *.pth *.pt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write channels x rows x columns, e.g. 3x88x88.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The network can be imported.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n error(s)&lt;/b&gt; in this network description.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
